package io.bihuan.itemanalysis.web;

import io.bihuan.itemanalysis.Analyses;
import io.bihuan.itemanalysis.ItemLine;
import io.bihuan.question.QuestionRecord;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Tells the question's page how it did in the exams that were counted. */
@Component
class CountedRecord implements QuestionRecord {

    private static final int MOST = 30;

    private final Analyses analyses;

    CountedRecord(Analyses analyses) {
        this.analyses = analyses;
    }

    @Override
    public List<Appearance> of(UUID question, Ui ui) {
        return analyses.ofQuestion(question, MOST).stream()
                .map(each -> appearance(each, ui))
                .toList();
    }

    private static Appearance appearance(Analyses.Appearance each, Ui ui) {
        var item = each.item();
        return new Appearance(
                item.question().version(),
                each.snapshot().exam(),
                "/exams/" + each.snapshot().examId() + "/analysis",
                each.snapshot().closedAt(),
                item.figures().asked(),
                AnalysisPage.percent(item.figures().difficulty(), ui),
                ui.number(item.figures().discrimination(), 2),
                verdict(each, item, ui),
                item.flagged() ? item.flags().getFirst().tone() : each.judged() ? Tone.GOOD : Tone.NEUTRAL);
    }

    private static String verdict(Analyses.Appearance each, ItemLine item, Ui ui) {
        if (item.flagged()) {
            return ui.label("itemanalysis.flag", item.flags().getFirst());
        }
        return ui.text(each.judged() ? "itemanalysis.nothing" : "itemanalysis.not-judged");
    }
}
