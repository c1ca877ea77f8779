package io.bihuan.assessment;

import io.bihuan.question.Printed;
import io.bihuan.question.QuestionBank;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws a paper once, to be looked at or printed. The same paper and bank give the same drawing. */
@Service
@Transactional(readOnly = true)
public class PaperPreview {

    private final JdbcClient jdbc;
    private final PaperDesk papers;
    private final QuestionBank bank;

    PaperPreview(JdbcClient jdbc, PaperDesk papers, QuestionBank bank) {
        this.jdbc = jdbc;
        this.papers = papers;
        this.bank = bank;
    }

    /** A paper drawn. */
    public record Paper(String name, BigDecimal total, List<Line> lines) {}

    /** One question: as it is read with its choices, and what answers it. */
    public record Line(int number, String asked, String key, BigDecimal points) {}

    /** The paper, drawn. */
    public Paper of(UUID paperId) {
        var name = jdbc.sql("select name from assessment.paper where id = :id")
                .param("id", paperId)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("paper " + paperId));
        var plan = papers.plan(paperId);
        var pools = papers.pools(plan);
        // The key must fit the paper that was printed before it.
        var drawn = Drawing.draw(pools, new Random(paperId.getLeastSignificantBits()));
        var questions = bank.all(drawn.stream().flatMap(List::stream).toList());
        var lines = new ArrayList<Line>();
        for (var part = 0; part < pools.size(); part++) {
            for (var ref : drawn.get(part)) {
                var content = Objects.requireNonNull(questions.get(ref)).content();
                var printed = Printed.of(content, ref.id().getLeastSignificantBits());
                lines.add(new Line(
                        lines.size() + 1,
                        printed.asked(),
                        printed.key(),
                        pools.get(part).points()));
            }
        }
        return new Paper(name, plan.total(), lines);
    }
}
