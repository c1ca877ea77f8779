package io.bihuan.paper;

import io.bihuan.question.Printed;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Draws a paper, to be looked at or printed, in up to four forms. The same paper, form and bank give the same drawing. */
@Service
@Transactional(readOnly = true)
public class PaperPreview {

    private final PaperLists papers;
    private final Pools pools;
    private final Drawings drawings;
    private final QuestionBank bank;

    PaperPreview(PaperLists papers, Pools pools, Drawings drawings, QuestionBank bank) {
        this.papers = papers;
        this.pools = pools;
        this.drawings = drawings;
        this.bank = bank;
    }

    /** The forms that one blueprint is printed in: A, B, C and D. */
    public static final int FORMS = 4;

    /**
     * A paper drawn.
     *
     * @param forms whether its forms differ, as those of a blueprint do
     */
    public record Paper(String name, BigDecimal total, boolean forms, List<Line> lines) {}

    /** One question: as it is read with its choices, and what answers it. */
    public record Line(int number, QuestionKind kind, String asked, String key, BigDecimal points) {}

    /**
     * The paper, drawn; each form shares as few questions with the one before it as the bank allows.
     *
     * @param form from 0, which is A, to 3
     */
    public Paper of(UUID paperId, int form) {
        var name = papers.name(paperId);
        var plan = papers.plan(paperId);
        var parts = pools.of(plan);
        var drawn = drawn(parts, paperId, form);
        var questions = bank.all(drawn.stream().flatMap(List::stream).toList());
        var lines = new ArrayList<Line>();
        for (var part = 0; part < parts.size(); part++) {
            for (var ref : drawn.get(part)) {
                var content = Objects.requireNonNull(questions.get(ref)).content();
                var printed = Printed.of(content, ref.id().getLeastSignificantBits());
                lines.add(new Line(
                        lines.size() + 1,
                        content.kind(),
                        printed.asked(),
                        printed.key(),
                        parts.get(part).points()));
            }
        }
        return new Paper(name, plan.total(), plan instanceof PaperPlan.Drawn, lines);
    }

    /** The key must fit the paper that was printed before it. */
    private List<List<QuestionRef>> drawn(List<Pool> parts, UUID paperId, int form) {
        var drawing = drawings.from(parts);
        var random = new Random(paperId.getLeastSignificantBits());
        var drawn = drawing.next(random, Set.of());
        for (var i = 0; i < form; i++) {
            drawn = drawing.next(random, drawn.questions());
        }
        return drawn.parts();
    }
}
