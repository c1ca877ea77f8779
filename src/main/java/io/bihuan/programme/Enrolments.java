package io.bihuan.programme;

import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Deadline;
import io.bihuan.calendar.Deadlines;
import io.bihuan.calendar.Term;
import io.bihuan.training.Attendance;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on which programme, and how far. A page of people costs as many questions as one person does. */
@Service
@Transactional(readOnly = true)
public class Enrolments {

    /** How many stand on one page. */
    public static final int PAGE = 50;

    private static final LocalTime MIDDAY = LocalTime.NOON;

    private final EnrolmentRows rows;
    private final ProgrammeRows programmes;
    private final Attendance attendance;
    private final List<GateFacts> facts;
    private final List<StudiedHours> studies;
    private final Deadlines deadlines;
    private final Clock clock;

    Enrolments(
            EnrolmentRows rows,
            ProgrammeRows programmes,
            Attendance attendance,
            List<GateFacts> facts,
            List<StudiedHours> studies,
            Deadlines deadlines,
            Clock clock) {
        this.rows = rows;
        this.programmes = programmes;
        this.attendance = attendance;
        this.facts = facts;
        this.studies = studies;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** How many are on a programme, have completed it, were taken off it, or left the organisation before its end. */
    public record Count(UUID programmeId, int goingOn, int completed, int withdrawn, int gone) {
        /** Those who ended it one way or the other; who left the organisation is not counted. */
        public int counted() {
            return completed + withdrawn;
        }
    }

    /** How many there are by programme, within the branch that may be seen. */
    public Map<UUID, Count> counts(@Nullable UUID branch) {
        return rows.counts(branch).stream().collect(Collectors.toMap(Count::programmeId, count -> count));
    }

    /** The ways of those on a programme, the latest to begin first, a page of them. */
    public List<Path> on(UUID programme, @Nullable UUID branch, int page) {
        return paths(rows.of(programme, branch, PAGE + 1, page * PAGE));
    }

    /** Everything a person is or was on, the earliest first. */
    public List<Path> of(UUID staffId) {
        return paths(rows.ofStaff(List.of(staffId)));
    }

    /** A person's way, for themselves and for those who lead within the branch. */
    public Path require(UUID id, SignedIn reader, boolean leads) {
        var own = rows.find(id, null).filter(one -> one.staffId().equals(reader.staffId()));
        var seen = own.isPresent() || !leads ? own : rows.find(id, reader.branchId());
        return paths(List.of(seen.orElseThrow(() -> new NotFound("enrolment " + id))))
                .getFirst();
    }

    /** The ways of these, in their order. */
    List<Path> paths(List<Enrolment> some) {
        if (some.isEmpty()) {
            return List.of();
        }
        var staff = some.stream().map(Enrolment::staffId).distinct().toList();
        var editions = programmes.editions(
                some.stream().map(Enrolment::editionId).distinct().toList());
        var taken = attendance.takenBy(staff).stream().collect(Collectors.groupingBy(Attendance.Taken::staffId));
        var studied = studies.stream()
                .flatMap(each -> each.studiedBy(staff).stream())
                .collect(Collectors.groupingBy(StudiedHours.Studied::staffId));
        var passes = passes(staff);
        var confirmed = confirmed(some);
        var dues = new HashMap<LocalDate, Map<Integer, Deadline>>();
        var now = clock.instant();
        return some.stream()
                .map(one -> {
                    var known = dues.computeIfAbsent(one.beginsOn(), _ -> new HashMap<>());
                    var edition = editions.get(one.editionId());
                    if (edition == null) {
                        throw new IllegalStateException("enrolment " + one.id() + " has no edition");
                    }
                    var walk = new Walk(
                            one,
                            edition,
                            day -> known.computeIfAbsent(day, nth -> due(one.beginsOn(), nth)),
                            deadlines.zone());
                    return walk.at(
                            one.endedAt() == null ? now : one.endedAt(),
                            taken.getOrDefault(one.staffId(), List.of()),
                            studied.getOrDefault(one.staffId(), List.of()),
                            passes.getOrDefault(one.staffId(), List.of()),
                            confirmed.getOrDefault(one.id(), Map.of()));
                })
                .toList();
    }

    /** The end of the nth working day, the first day of a programme counted. */
    private Deadline due(LocalDate begins, int nth) {
        var dayBefore =
                begins.minusDays(1).atTime(MIDDAY).atZone(deadlines.zone()).toInstant();
        return deadlines.due(dayBefore, Term.workingDays(nth));
    }

    private Map<UUID, List<GateFacts.Pass>> passes(Collection<UUID> staff) {
        return facts.stream()
                .flatMap(each -> each.passesOf(staff).stream())
                .collect(Collectors.groupingBy(GateFacts.Pass::staffId));
    }

    private Map<UUID, Map<Gate, Confirmation>> confirmed(List<Enrolment> some) {
        return rows.confirmations(some.stream().map(Enrolment::id).toList()).stream()
                .collect(Collectors.groupingBy(
                        Confirmation::enrolmentId, Collectors.toMap(Confirmation::gate, each -> each)));
    }
}
