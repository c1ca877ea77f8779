package io.bihuan.itemanalysis;

import io.bihuan.access.Role;
import io.bihuan.assessment.MarkedExam;
import io.bihuan.calendar.Calendars;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.job.TimerHandler;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells supervisors that a report is owed, when little time is left, and when it is late; then the director too. */
@Component
class ReportNotices implements TimerHandler {

    private static final String TIMER = "itemanalysis.report";
    private static final int LITTLE_LEFT = 1;

    private final SnapshotRows snapshots;
    private final ReportRows reports;
    private final Timers timers;
    private final Notices notices;
    private final People people;
    private final Deadlines deadlines;
    private final Clock clock;

    ReportNotices(
            SnapshotRows snapshots,
            ReportRows reports,
            Timers timers,
            Notices notices,
            People people,
            Deadlines deadlines,
            Clock clock) {
        this.snapshots = snapshots;
        this.reports = reports;
        this.timers = timers;
        this.notices = notices;
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    void opened(MarkedExam exam, Term term, Instant due) {
        tell(Role.SUPERVISOR, exam.branchId(), "itemanalysis.notice.opened", exam.name(), exam.id(), Tone.ACCENT);
        var warning =
                deadlines.warnings(exam.closesAt(), term, Calendars.STANDARD).get(LITTLE_LEFT);
        timers.set(TIMER, exam.id().toString(), warning.isAfter(clock.instant()) ? warning : due);
    }

    void closed(UUID exam) {
        timers.cancel(TIMER, exam.toString());
    }

    @Override
    public String kind() {
        return TIMER;
    }

    @Override
    public void fire(String key, Instant dueAt) {
        var id = UUID.fromString(key);
        var report = reports.lock(id);
        if (report.closed()) {
            return;
        }
        var snapshot = snapshots.find(id).orElseThrow();
        if (clock.instant().isBefore(report.dueAt())) {
            tell(Role.SUPERVISOR, snapshot.branchId(), "itemanalysis.notice.soon", snapshot.exam(), id, Tone.WARN);
            timers.set(TIMER, key, report.dueAt());
        } else {
            for (var role : List.of(Role.SUPERVISOR, Role.DIRECTOR)) {
                tell(role, snapshot.branchId(), "itemanalysis.notice.late", snapshot.exam(), id, Tone.BAD);
            }
        }
    }

    private void tell(Role role, @Nullable UUID branch, String key, String exam, UUID id, Tone tone) {
        var whom = people.holding(role).stream()
                .filter(person -> branch == null || branch.equals(person.branchId()))
                .map(Person::id)
                .toList();
        notices.tellAll(whom, key, List.of(exam), "/exams/" + id + "/analysis", tone);
    }
}
