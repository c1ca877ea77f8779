package io.bihuan.training.web;

import io.bihuan.course.Course;
import io.bihuan.instructor.Answers;
import io.bihuan.training.FeedbackDesk;
import io.bihuan.training.LeaveRequest;
import io.bihuan.training.Session;
import io.bihuan.training.SessionState;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One session.
 *
 * @param session the session
 * @param course what is taught
 * @param state how far it is
 * @param instructor who teaches
 * @param roster everybody, for whoever runs it; else empty
 * @param mine the reader's own seat, or null
 * @param leave leave from it, with names: everybody's for whoever runs it, else the reader's own
 * @param onTimeUntil by when one has to have signed in
 * @param leaveClock until when leave can be asked, or null when that is over or not theirs to ask
 * @param runs whether the reader runs it
 * @param supervises whether the reader decides on leave
 * @param record what is typed as its record
 * @param errors what is wrong with what was typed
 * @param feedback what participants said
 * @param asksFeedback whether the reader is asked for theirs
 * @param feedbackUntil until when feedback counts, or null where none is asked
 * @param opinion what is typed as the reader's feedback
 * @param forms the forms handed in, with names only for the supervisor
 * @param others people who could be expected as well
 * @param remarks remarks on discipline: all of them for whoever runs it, else the reader's own
 * @param practice complete practice runs by person
 * @param runsWanted how many each does, or 0 where the course has no practice
 */
public record SessionPage(
        Session session,
        Course course,
        SessionState state,
        String instructor,
        List<SeatView> roster,
        @Nullable SeatView mine,
        List<LeaveLine> leave,
        Instant onTimeUntil,
        @Nullable ClockChip leaveClock,
        boolean runs,
        boolean supervises,
        RecordForm record,
        Errors errors,
        Answers feedback,
        boolean asksFeedback,
        @Nullable Instant feedbackUntil,
        FeedbackForm opinion,
        List<FeedbackLine> forms,
        List<Option> others,
        List<RemarkLine> remarks,
        Map<UUID, Integer> practice,
        int runsWanted) {

    /** The leave that the reader asked for last, or null. */
    public @Nullable LeaveRequest asked() {
        return mine == null
                ? null
                : leave.stream()
                        .map(LeaveLine::leave)
                        .filter(one -> one.staffId().equals(mine.seat().staffId()))
                        .max(Comparator.comparing(LeaveRequest::askedAt))
                        .orElse(null);
    }

    /** Whether complete practice runs are counted. */
    public boolean practises() {
        return runs && runsWanted > 0;
    }

    /** How many complete runs somebody on the roster has done. */
    public int runsOf(UUID staffId) {
        return practice.getOrDefault(staffId, 0);
    }

    /** How many of those present lack complete runs. */
    public long shortOfRuns() {
        return roster.stream()
                .filter(seat -> seat.seat().state().attended())
                .filter(seat -> runsOf(seat.seat().staffId()) < runsWanted)
                .count();
    }

    /** A remark on discipline, of whom and by whom. */
    public record RemarkLine(String name, String note, Instant at, String by) {}

    /** One leave with the name. */
    public record LeaveLine(LeaveRequest leave, String name) {}

    /** A form that was handed in; the name is "" for whoever does not supervise. */
    public record FeedbackLine(FeedbackDesk.Given given, String name) {

        /** The four answers in words. */
        public List<String> answers(Ui ui) {
            return List.of(
                    answer("understood", given.understood(), ui),
                    answer("useful", given.useful(), ui),
                    answer("interactive", given.interactive(), ui),
                    answer("broad", given.broad(), ui));
        }

        private static String answer(String question, boolean yes, Ui ui) {
            return ui.labelled(
                    ui.text("training.feedback." + question),
                    ui.text(yes ? "training.feedback.yes" : "training.feedback.no"));
        }
    }

    /** How many took part. */
    public long present() {
        return roster.stream().filter(seat -> seat.seat().state().attended()).count();
    }

    /** Whether the record can be written now. */
    public boolean closes() {
        return runs && (state == SessionState.RUNNING || state == SessionState.OVER);
    }

    /** Whether the reader can sign in now. */
    public boolean signsIn() {
        return mine != null && state.takesSignIn() && mine.seat().signedInAt() == null;
    }
}
