package io.bihuan.assessment.web;

import io.bihuan.assessment.ExamLists;
import io.bihuan.paper.PaperLists;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;

/** The exams of the centre. */
public record ExamsPage(List<ExamLists.ExamLine> exams, List<PaperLists.Line> papers, Instant now) {

    /** A word on where an exam stands. */
    public String state(ExamLists.ExamLine exam, Ui ui) {
        return ui.text(
                now.isBefore(exam.opensAt())
                        ? "assessment.state.coming"
                        : now.isBefore(exam.closesAt()) ? "assessment.state.open" : "assessment.state.closed");
    }

    /** Its tone. */
    public Tone tone(ExamLists.ExamLine exam) {
        return now.isBefore(exam.opensAt()) || !now.isBefore(exam.closesAt()) ? Tone.NEUTRAL : Tone.ACCENT;
    }

    /** How many passed of those whose marks stand, in per cent; a word while all of them wait, a dash before anybody is done. */
    public String passRate(ExamLists.ExamLine exam, Ui ui) {
        return exam.submitted() == 0
                ? "—"
                : exam.marked() == 0
                        ? ui.text("assessment.own.being-marked")
                        : ui.number(100.0 * exam.passed() / exam.marked(), 0) + "%";
    }
}
