package io.bihuan.programme.web;

import io.bihuan.programme.Gate;
import io.bihuan.programme.Path;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody's way through a programme.
 *
 * @param name who
 * @param own whether it is the reader's
 * @param path the way
 * @param lines its courses
 * @param gates its gates
 * @param mayChange whether the reader takes people off and sees to gates
 */
public record EnrolmentPage(
        String name, boolean own, Path path, List<Line> lines, List<Gateway> gates, boolean mayChange) {

    /** A course of the way; its clock is null once it is done. */
    public record Line(
            Path.Stretch stretch, String name, @Nullable ClockChip clock) {

        /** Whether its state is said in a word, where its clock does not say it. */
        public boolean shown() {
            return clock == null || stretch.state() == Path.State.NEXT;
        }

        /** The colour of its state. */
        public Tone tone() {
            return switch (stretch.state()) {
                case DONE -> Tone.GOOD;
                case LATE -> Tone.BAD;
                case NEXT -> Tone.ACCENT;
                case AHEAD -> Tone.NEUTRAL;
            };
        }

        /** The class that paints its place. */
        public String css() {
            return switch (stretch.state()) {
                case DONE -> "done";
                case LATE, NEXT -> "now";
                case AHEAD -> "";
            };
        }
    }

    /** A gate of the way, and who saw to it where somebody did by hand. */
    public record Gateway(Path.Passage passage, String confirmedBy) {

        /** Whether somebody may see to it by hand. */
        public boolean waits() {
            return passage.passedAt() == null && passage.gate() != Gate.HOURS;
        }
    }

    /** What stands above: completed, ended, so many late, or so many left. */
    public String headline(Ui ui) {
        var enrolment = path.enrolment();
        if (enrolment.completedAt() != null) {
            return ui.text("programme.head.completed", name);
        }
        if (enrolment.ending() != null) {
            return ui.text("programme.head." + enrolment.ending().name(), name);
        }
        return path.late() > 0
                ? ui.text("programme.head.late", name, path.late())
                : ui.text("programme.head.on-time", name, ui.number(path.hoursOwed(), 1));
    }
}
