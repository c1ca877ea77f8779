package io.bihuan.assessment;

import io.bihuan.question.Marking;
import io.bihuan.question.QuestionBank;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Marks what was handed in, question by question; what is written is set aside for people. */
@Component
class Marker {

    private final QuestionBank bank;
    private final AnswerSheets sheets;
    private final MarkRows rows;
    private final WrittenAnswers written;

    Marker(QuestionBank bank, AnswerSheets sheets, MarkRows rows, WrittenAnswers written) {
        this.bank = bank;
        this.sheets = sheets;
        this.rows = rows;
        this.written = written;
    }

    /** Marks every question as far as the program can, and keeps the marks. */
    void mark(Sitting sitting, Instant at) {
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
            List<String> shown = kept == null ? List.of() : kept.given();
            var given = item.asWritten(question.content(), shown);
            var points = Marking.points(question.content(), given, item.points());
            marks.add(new Mark(place, question.areaCode(), points, item.points()));
            if (Marking.needsPeople(question.content())) {
                written.keep(sitting, place, item, question, given, at);
            }
        }
        rows.keep(sitting.id(), marks);
    }
}
