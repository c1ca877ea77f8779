package io.bihuan.resit.web;

import io.bihuan.people.Person;
import io.bihuan.resit.Followup;
import io.bihuan.resit.FollowupState;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The follow-ups of the centre: what is late leads. */
public record ResitsPage(boolean open, List<Line> lines, Map<UUID, Person> staff, int late) {

    /** A follow-up with its clock. */
    public record Line(Followup one, ClockChip clock) {}

    /** Whose it is. */
    public String name(Followup one) {
        var person = staff.get(one.staffId());
        return person == null ? "—" : person.name();
    }

    /** Where they stand. */
    public String team(Followup one) {
        var person = staff.get(one.staffId());
        return person == null ? "" : person.team();
    }

    /** What was failed, in words. */
    public static String subject(Followup one, Ui ui) {
        var kind = ui.textOr("resit.subject." + one.kind(), one.kind());
        return one.scope().isEmpty() ? kind : kind + " · " + ui.textOr("assessment.scope." + one.scope(), one.scope());
    }

    /** What is to be done next. */
    public static String next(Followup one, Ui ui) {
        return switch (one.state()) {
            case TRAINING, MASTERY ->
                one.trainingAt() == null
                        ? ui.text("resit.next.training")
                        : one.trainedAt() == null
                                ? ui.text("resit.next.trained", ui.when(one.trainingAt()))
                                : one.resitAt() == null
                                        ? ui.text("resit.next.resit")
                                        : ui.text("resit.next.sit", ui.when(one.resitAt()));
            case APPRENTICESHIP -> ui.text("resit.next.apprenticeship");
            case PROPOSED -> ui.text("resit.next.decide");
            case APPROVED -> ui.text("resit.next.appeal");
            case APPEALED -> ui.text("resit.next.decide-appeal");
            case PASSED, DISMISSED, KEPT, LEFT -> "";
        };
    }

    /** How good or bad a state is. */
    public static Tone tone(FollowupState state) {
        return switch (state) {
            case TRAINING, APPRENTICESHIP -> Tone.WARN;
            case MASTERY, PROPOSED, APPROVED, APPEALED, DISMISSED -> Tone.BAD;
            case PASSED, KEPT -> Tone.GOOD;
            case LEFT -> Tone.NEUTRAL;
        };
    }
}
