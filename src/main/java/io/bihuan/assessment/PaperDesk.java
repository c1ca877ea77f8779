package io.bihuan.assessment;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionRef;
import io.bihuan.web.NotFound;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that can be done to a paper. */
@Service
@Transactional
public class PaperDesk {

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final Audit audit;
    private final Clock clock;

    PaperDesk(JdbcClient jdbc, QuestionBank bank, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.audit = audit;
        this.clock = clock;
    }

    /** Makes a paper, or says which of its parts the bank cannot fill. */
    public PaperMaking make(String name, PaperPlan plan, UUID by) {
        var missing = missing(plan);
        if (!missing.isEmpty()) {
            return new PaperMaking.Short(missing);
        }
        var id = Ids.next();
        jdbc.sql("""
                        insert into assessment.paper (id, name, plan, questions, total, created_at, created_by)
                        values (:id, :name, cast(:plan as jsonb), :questions, :total, :now, :by)
                        """)
                .param("id", id)
                .param("name", name)
                .param("plan", Json.plan(plan))
                .param("questions", plan.questions())
                .param("total", plan.total())
                .param("now", Timestamp.from(clock.instant()))
                .param("by", by)
                .update();
        audit.did(by, "paper.make", "paper", id.toString(), Map.of("name", name));
        return new PaperMaking.Made(id);
    }

    /** Takes a paper away from new exams; exams that have it keep it. */
    public void retire(UUID paperId, UUID by) {
        jdbc.sql("update assessment.paper set retired_at = :now where id = :id and retired_at is null")
                .param("now", Timestamp.from(clock.instant()))
                .param("id", paperId)
                .update();
        audit.did(by, "paper.retire", "paper", paperId);
    }

    /** What the bank could not fill today. */
    List<PaperMaking.Missing> missing(PaperPlan plan) {
        return Drawing.gaps(pools(plan)).stream()
                .map(gap -> new PaperMaking.Missing(gap.part(), gap.asked(), gap.found()))
                .toList();
    }

    /** What each part of the plan may ask today. */
    List<Pool> pools(PaperPlan plan) {
        return switch (plan) {
            case PaperPlan.Fixed fixed ->
                fixed.chosen().stream()
                        .map(chosen -> new Pool(1, chosen.points(), List.of(bank.inUse(chosen.questionId()))))
                        .toList();
            case PaperPlan.Drawn drawn ->
                drawn.parts().stream()
                        .map(part -> new Pool(part.count(), part.points(), drawable(part)))
                        .toList();
        };
    }

    /** Of any kind means any that the program marks: what people mark is asked for by its name. */
    private List<QuestionRef> drawable(PaperPlan.Part part) {
        return part.kind() != null
                ? bank.drawable(part.areaCode(), part.kind(), part.difficulty())
                : Arrays.stream(QuestionKind.values())
                        .filter(kind -> kind != QuestionKind.SHORT_ANSWER && kind != QuestionKind.CASE)
                        .flatMap(kind -> bank.drawable(part.areaCode(), kind, part.difficulty()).stream())
                        .sorted(Comparator.comparing(QuestionRef::id))
                        .toList();
    }

    PaperPlan plan(UUID paperId) {
        return jdbc.sql("select plan from assessment.paper where id = :id")
                .param("id", paperId)
                .query(String.class)
                .optional()
                .map(Json::plan)
                .orElseThrow(() -> new NotFound("paper " + paperId));
    }
}
