package io.bihuan.assessment.web;

import io.bihuan.assessment.ExamLists;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;

/** A person's own exams: to be sat, running, and past. */
public record OwnExamsPage(List<Line> open, List<Line> past) {

    /** One exam. */
    public record Line(ExamLists.OwnExam exam, Instant now) {

        /** Whether they are in the middle of it. */
        public boolean running() {
            return exam.sittingId() != null && exam.submittedAt() == null;
        }

        /** Whether it can be begun now. */
        public boolean mayBegin() {
            return exam.sittingId() == null && !now.isBefore(exam.opensAt()) && now.isBefore(exam.closesAt());
        }

        /** Whether it lies behind them. */
        public boolean past() {
            return exam.submittedAt() != null || (exam.sittingId() == null && !now.isBefore(exam.closesAt()));
        }

        /** A word on where it stands. */
        public String state(Ui ui) {
            if (running()) {
                return ui.text("assessment.own.running", ui.when(exam.endsAt()));
            }
            if (exam.submittedAt() != null) {
                return ui.text(
                        Boolean.TRUE.equals(exam.passed()) ? "assessment.passed-with" : "assessment.failed-with",
                        ui.number(exam.score(), 2));
            }
            if (past()) {
                return ui.text("assessment.own.missed");
            }
            return mayBegin()
                    ? ui.text("assessment.own.until", ui.when(exam.closesAt()))
                    : ui.text("assessment.own.opens", ui.when(exam.opensAt()));
        }

        /** Its tone. */
        public Tone tone() {
            if (exam.submittedAt() != null) {
                return Boolean.TRUE.equals(exam.passed()) ? Tone.GOOD : Tone.BAD;
            }
            return running() ? Tone.WARN : mayBegin() ? Tone.ACCENT : Tone.NEUTRAL;
        }

        /** What it is made of, in a line. */
        public String facts(Ui ui) {
            return ui.text("assessment.own.facts", exam.minutes(), exam.questions(), ui.number(exam.total(), 2));
        }
    }

    static OwnExamsPage of(List<ExamLists.OwnExam> exams, Instant now) {
        var lines = exams.stream().map(exam -> new Line(exam, now)).toList();
        return new OwnExamsPage(
                lines.stream().filter(line -> !line.past()).toList(),
                lines.stream().filter(Line::past).toList());
    }
}
