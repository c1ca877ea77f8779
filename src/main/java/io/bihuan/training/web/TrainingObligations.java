package io.bihuan.training.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.training.Attendance;
import io.bihuan.training.FeedbackDesk;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.MakeUps;
import io.bihuan.training.SeatState;
import io.bihuan.training.SessionLists;
import io.bihuan.web.NavCount;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sessions to attend, to run, to record; leave to decide; what was missed. */
@Component
class TrainingObligations implements Obligations, NavCount {

    private static final Duration AHEAD = Duration.ofDays(3);
    private static final int MOST = 12;
    private static final Duration RECORD_WITHIN = Duration.ofDays(1);

    private final SessionLists lists;
    private final Attendance attendance;
    private final MakeUps makeUps;
    private final FeedbackDesk feedback;
    private final LeaveDesk leave;
    private final People people;
    private final ClockChips chips;
    private final Clock clock;
    private final Topics topics;

    TrainingObligations(
            SessionLists lists,
            Attendance attendance,
            MakeUps makeUps,
            FeedbackDesk feedback,
            LeaveDesk leave,
            People people,
            ClockChips chips,
            Clock clock,
            Topics topics) {
        this.lists = lists;
        this.attendance = attendance;
        this.makeUps = makeUps;
        this.feedback = feedback;
        this.leave = leave;
        this.people = people;
        this.chips = chips;
        this.clock = clock;
        this.topics = topics;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var owed = new ArrayList<Obligation>();
        var names = topics.in(ui);
        attending(person, ui, names, owed);
        if (person.may(Permission.SESSION_RUN)) {
            running(person, ui, names, owed);
        }
        if (person.may(Permission.TRAINING_SUPERVISE)) {
            deciding(person, ui, names, owed);
        }
        return owed.stream().limit(MOST).toList();
    }

    private void attending(SignedIn person, Ui ui, TopicNames names, List<Obligation> owed) {
        var now = clock.instant();
        attendance.of(person.staffId()).stream()
                .filter(mine -> mine.seat().state() == SeatState.EXPECTED
                        && !lists.state(mine.session()).settled()
                        && now.isBefore(mine.session().endsAt())
                        && now.plus(AHEAD).isAfter(mine.session().startsAt()))
                .forEach(mine -> {
                    var until = lists.onTimeUntil(mine.session());
                    var open = lists.state(mine.session()).takesSignIn();
                    owed.add(new Obligation(
                            ui.text(
                                    "training.owed.attending",
                                    names.of(mine.session().topic())),
                            ui.text(
                                    "training.owed.attend",
                                    ui.when(mine.session().startsAt()),
                                    mine.session().place()),
                            "M-13",
                            open ? "/sign-in" : "/sessions/" + mine.session().id(),
                            ui.text(open ? "training.owed.sign-in" : "training.owed.see"),
                            until,
                            chips.open(until.minus(AHEAD), until, now, ui)));
                });
        feedback.askedOf(person.staffId()).stream().limit(3).forEach(session -> {
            var until = feedback.until(session.id());
            owed.add(new Obligation(
                    ui.text("training.owed.feedback", names.of(session.topic())),
                    ui.when(session.startsAt()),
                    "P-10",
                    "/sessions/" + session.id() + "#feedback",
                    ui.text("training.owed.fill"),
                    until,
                    chips.open(session.endsAt(), until, now, ui)));
        });
        makeUps.owed(person.staffId()).stream()
                .limit(3)
                .forEach(missed -> owed.add(new Obligation(
                        ui.text(
                                "training.owed.make-up",
                                names.of(missed.missed().topic())),
                        ui.label("training.seat", missed.state()) + " · "
                                + ui.when(missed.missed().startsAt()),
                        "M-13",
                        "/me/learning",
                        ui.text("training.owed.see"),
                        missed.dueAt(),
                        chips.open(missed.missed().endsAt(), missed.dueAt(), now, ui))));
    }

    private void running(SignedIn person, Ui ui, TopicNames names, List<Obligation> owed) {
        var now = clock.instant();
        lists.withoutRecordOf(person, MOST).forEach(row -> {
            var due = row.endsAt().plus(RECORD_WITHIN);
            owed.add(new Obligation(
                    ui.text("training.owed.record", names.of(row.topic())),
                    ui.text("training.attendance.of", row.present(), row.expected()),
                    "P-06",
                    "/sessions/" + row.id() + "#record",
                    ui.text("training.owed.write"),
                    due,
                    chips.open(row.endsAt(), due, now, ui)));
        });
        lists.between(now.minus(Duration.ofHours(1)), now.plus(Duration.ofHours(24)), person).stream()
                .filter(row -> row.instructorId().equals(person.staffId())
                        && row.closedAt() == null
                        && row.cancelledAt() == null
                        && now.isBefore(row.endsAt()))
                .forEach(row -> owed.add(new Obligation(
                        ui.text("training.owed.teach", names.of(row.topic())),
                        ui.text("training.owed.attend", ui.when(row.startsAt()), row.place()),
                        "P-06",
                        "/sessions/" + row.id(),
                        ui.text("training.owed.open"),
                        row.startsAt(),
                        chips.open(row.startsAt().minus(AHEAD), row.startsAt(), now, ui))));
    }

    private void deciding(SignedIn person, Ui ui, TopicNames names, List<Obligation> owed) {
        leave.waiting(person).forEach(request -> {
            var session = lists.require(request.sessionId(), person);
            owed.add(new Obligation(
                    ui.text("training.owed.leave", people.name(request.staffId()), names.of(session.topic())),
                    request.reason(),
                    "M-13",
                    "/sessions",
                    ui.text("training.owed.decide"),
                    session.startsAt(),
                    chips.open(request.askedAt(), session.startsAt(), clock.instant(), ui)));
        });
    }

    @Override
    public String key() {
        return "sessions";
    }

    @Override
    public int waitingFor(Viewer viewer) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.SESSION_RUN)) {
            return 0;
        }
        var records = lists.countWithoutRecord(person);
        return person.may(Permission.TRAINING_SUPERVISE) ? records + leave.countWaiting(person) : records;
    }

    @Override
    public Tone tone() {
        return Tone.WARN;
    }
}
