package io.bihuan.assessment.web;

import io.bihuan.assessment.AdmissionRule;
import io.bihuan.assessment.AdmissionRules;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.OwnExams;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A person's own exams: to be sat, running, and past. */
public record OwnExamsPage(List<Line> open, List<Line> past) {

    /** One exam. */
    public record Line(OwnExams.OwnExam exam, Instant now, AdmissionRule.@Nullable Refusal refusal) {

        private Line asked(AdmissionRules rules, UUID staffId) {
            var candidacy = new AdmissionRule.Candidacy(
                    new ExamId(exam.id()), exam.kind(), exam.scope(), exam.attempt() + 1, staffId, now);
            return new Line(exam, now, rules.refusal(candidacy).orElse(null));
        }

        /** Why it may not be begun yet, or "". */
        public String why(Ui ui) {
            return refusal == null
                    ? ""
                    : ui.text(refusal.key(), refusal.arguments().toArray());
        }

        /** Whether they are in the middle of it. */
        public boolean running() {
            return exam.sittingId() != null && exam.submittedAt() == null;
        }

        /** Whether it can be begun now. */
        public boolean mayBegin() {
            return toBeSat() && refusal == null && !now.isBefore(exam.opensAt()) && now.isBefore(exam.closesAt());
        }

        /** Whether it is not begun, or another attempt was granted. */
        private boolean toBeSat() {
            return exam.sittingId() == null || (exam.submittedAt() != null && exam.anotherTurn());
        }

        /** Whether it lies behind them. */
        public boolean past() {
            return toBeSat() ? !now.isBefore(exam.closesAt()) : exam.submittedAt() != null;
        }

        /** A word on where it stands. */
        public String state(Ui ui) {
            if (running()) {
                return ui.text("assessment.own.running", ui.when(exam.endsAt()));
            }
            if (past() && exam.submittedAt() != null) {
                return exam.score() == null
                        ? ui.text("assessment.own.being-marked")
                        : ui.text(
                                Boolean.TRUE.equals(exam.passed())
                                        ? "assessment.passed-with"
                                        : "assessment.failed-with",
                                ui.number(exam.score(), 2));
            }
            if (past()) {
                return ui.text("assessment.own.missed");
            }
            if (refusal != null) {
                return ui.text("assessment.own.not-admitted");
            }
            return mayBegin()
                    ? ui.text("assessment.own.until", ui.when(exam.closesAt()))
                    : ui.text("assessment.own.opens", ui.when(exam.opensAt()));
        }

        /** Its tone. */
        public Tone tone() {
            if (refusal != null) {
                return Tone.WARN;
            }
            if (past() && exam.submittedAt() != null) {
                return exam.passed() == null ? Tone.NEUTRAL : exam.passed() ? Tone.GOOD : Tone.BAD;
            }
            return running() ? Tone.WARN : mayBegin() ? Tone.ACCENT : Tone.NEUTRAL;
        }

        /** What it is made of, in a line. */
        public String facts(Ui ui) {
            return ui.text("assessment.own.facts", exam.minutes(), exam.questions(), ui.number(exam.total(), 2));
        }
    }

    static OwnExamsPage of(List<OwnExams.OwnExam> exams, AdmissionRules rules, UUID staffId, Instant now) {
        var lines = exams.stream()
                .map(exam -> new Line(exam, now, null))
                .map(line -> line.past() || line.running() ? line : line.asked(rules, staffId))
                .toList();
        return new OwnExamsPage(
                lines.stream().filter(line -> !line.past()).toList(),
                lines.stream().filter(Line::past).toList());
    }
}
