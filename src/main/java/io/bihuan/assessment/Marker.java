package io.bihuan.assessment;

import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceLedger;
import io.bihuan.question.Marking;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks what was handed in: question by question, area by area, as a whole. */
@Component
class Marker {

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final AnswerSheets sheets;
    private final EvidenceLedger ledger;

    Marker(JdbcClient jdbc, QuestionBank bank, AnswerSheets sheets, EvidenceLedger ledger) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.sheets = sheets;
        this.ledger = ledger;
    }

    /** What one question earned. */
    record Mark(int item, @Nullable String areaCode, BigDecimal points, BigDecimal possible) {}

    /** Marks every question and keeps the marks; returns the points of all together. */
    BigDecimal mark(Sitting sitting, Instant now) {
        var paper = sitting.paper();
        var questions = bank.all(paper.stream().map(Item::question).toList());
        var answers = sheets.of(sitting.sittingId());
        var marks = new ArrayList<Mark>();
        for (var place = 0; place < paper.size(); place++) {
            var item = paper.get(place);
            var question = questions.get(item.question());
            if (question == null) {
                throw new IllegalStateException(
                        "question " + item.question() + " of sitting " + sitting.id() + " is gone");
            }
            var kept = answers.get(place);
            marks.add(mark(place, item, question, kept == null ? List.of() : kept.given()));
        }
        keep(sitting, marks);
        ledger.postAll(evidence(sitting, marks, now));
        return marks.stream().map(Mark::points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Mark mark(int place, Item item, Question question, List<String> given) {
        var points = Marking.points(question.content(), item.asWritten(given), item.points());
        return new Mark(place, question.areaCode(), points, item.points());
    }

    private void keep(Sitting sitting, List<Mark> marks) {
        jdbc.sql("""
                        insert into assessment.mark (sitting_id, item, area_code, points, possible)
                        select :sitting, item, area_code, points, possible
                          from unnest(cast(:items as int[]), cast(:areas as text[]), cast(:points as numeric[]),
                                      cast(:possible as numeric[])) as mark (item, area_code, points, possible)
                        """)
                .param("sitting", sitting.id())
                .param("items", marks.stream().map(Mark::item).toArray(Integer[]::new))
                .param("areas", marks.stream().map(Mark::areaCode).toArray(String[]::new))
                .param("points", marks.stream().map(Mark::points).toArray(BigDecimal[]::new))
                .param("possible", marks.stream().map(Mark::possible).toArray(BigDecimal[]::new))
                .update();
    }

    private static List<Evidence> evidence(Sitting sitting, List<Mark> marks, Instant now) {
        return areas(marks).stream()
                .filter(area -> area.areaCode() != null)
                .map(area -> new Evidence(
                        sitting.staffId(),
                        String.valueOf(area.areaCode()),
                        "EXAM",
                        sitting.id().toString(),
                        area.strength(sitting.passMark()),
                        now,
                        "理论考核得分 " + area.points().stripTrailingZeros().toPlainString() + " / "
                                + area.possible().stripTrailingZeros().toPlainString()))
                .toList();
    }

    static List<AreaScore> areas(List<Mark> marks) {
        var byArea = new LinkedHashMap<@Nullable String, AreaScore>();
        for (var mark : marks) {
            byArea.merge(
                    mark.areaCode(),
                    new AreaScore(mark.areaCode(), mark.points(), mark.possible()),
                    (one, other) -> new AreaScore(
                            one.areaCode(),
                            one.points().add(other.points()),
                            one.possible().add(other.possible())));
        }
        return List.copyOf(byArea.values());
    }
}
