package io.bihuan.assessment;

import io.bihuan.question.Marking;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionBank;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Marks what was handed in, question by question. */
@Component
class Marker {

    private final JdbcClient jdbc;
    private final QuestionBank bank;
    private final AnswerSheets sheets;

    Marker(JdbcClient jdbc, QuestionBank bank, AnswerSheets sheets) {
        this.jdbc = jdbc;
        this.bank = bank;
        this.sheets = sheets;
    }

    /** Marks every question and keeps the marks. */
    List<Mark> mark(Sitting sitting) {
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
        return marks;
    }

    private static Mark mark(int place, Item item, Question question, List<String> given) {
        var points = Marking.points(question.content(), item.asWritten(question.content(), given), item.points());
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
}
