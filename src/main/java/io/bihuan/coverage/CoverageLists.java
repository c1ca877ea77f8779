package io.bihuan.coverage;

import io.bihuan.access.SignedIn;
import io.bihuan.calendar.Deadlines;
import io.bihuan.course.Course;
import io.bihuan.course.Courses;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What people ask about what was due, held and missed (P-02 to P-04); everybody sees their branch. */
@Service
@Transactional(readOnly = true)
public class CoverageLists {

    private final Counts counts;
    private final ObjectProvider<Ahead> ahead;
    private final Courses courses;
    private final People people;
    private final Standards standards;
    private final Deadlines deadlines;
    private final Clock clock;

    CoverageLists(
            Counts counts,
            ObjectProvider<Ahead> ahead,
            Courses courses,
            People people,
            Standards standards,
            Deadlines deadlines,
            Clock clock) {
        this.counts = counts;
        this.ahead = ahead;
        this.courses = courses;
        this.people = people;
        this.standards = standards;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    /** What the standard asks for as seen from a month, in the standard's order and that of time. */
    public List<Duty> duties(YearMonth month) {
        var begins = month.atDay(1).atStartOfDay(clock.getZone()).toInstant();
        var standard = standards.inForce(FrequencyStandard.class, begins).rules();
        return new Duties(standard.frequencies(), deadlines::isWorkday).of(month);
    }

    /** The duty of that name as seen from a month. */
    public Optional<Duty> duty(YearMonth month, String key) {
        return duties(month).stream().filter(duty -> duty.key().equals(key)).findFirst();
    }

    /** What the house must hold as seen from a month: held, scheduled, wanting. */
    public List<Fulfilment.Held> held(YearMonth month, SignedIn reader) {
        var duties = duties(month).stream().filter(duty -> duty.whose().house()).toList();
        if (duties.isEmpty()) {
            return List.of();
        }
        var held = counts.held(duties, asked(reader, _ -> true));
        var coming = coming(duties, reader);
        var known = courses.byId();
        var today = LocalDate.now(clock);
        return IntStream.range(0, duties.size())
                .mapToObj(number -> {
                    var duty = duties.get(number);
                    var times = held.getOrDefault(number, 0);
                    return new Fulfilment.Held(
                            duty, times, coming(duty, coming, known, duty.times() - times), duty.state(times, today));
                })
                .toList();
    }

    /** What every team's people were asked and did, as seen from a month. */
    public List<Fulfilment.Team> teams(YearMonth month, SignedIn reader) {
        var duties =
                duties(month).stream().filter(duty -> duty.whose().person()).toList();
        return duties.isEmpty() ? List.of() : counts.teams(duties, asked(reader, _ -> true));
    }

    /** What people were asked of a duty and did, of one team or of all; those who did least first. */
    public List<Fulfilment.Part> people(Duty duty, @Nullable UUID team, int limit, int skip, SignedIn reader) {
        var today = LocalDate.now(clock);
        var asked = asked(reader, person -> team == null || team.equals(person.teamId()));
        return counts.people(duty, asked, limit, skip).stream()
                .map(part ->
                        new Fulfilment.Part(duty, part.getKey(), part.getValue(), duty.state(part.getValue(), today)))
                .toList();
    }

    /** The trainings that count for a duty, the earliest first. */
    public List<Fulfilment.Session> sessions(Duty duty, SignedIn reader) {
        return counts.sessions(duty, asked(reader, _ -> true));
    }

    private Asked asked(SignedIn reader, Predicate<Person> which) {
        var here = (reader.branchId() == null ? people.all() : people.inBranch(reader.branchId()))
                .stream().filter(which).toList();
        var joined = people.joined(here.stream().map(Person::id).toList());
        return Asked.of(here.stream()
                .map(person ->
                        new Asked.Member(person.id(), person.teamId(), Objects.requireNonNull(joined.get(person.id()))))
                .toList());
    }

    private List<Ahead.Coming> coming(List<Duty> duties, SignedIn reader) {
        var today = LocalDate.now(clock);
        var last = duties.stream().map(Duty::until).max(LocalDate::compareTo).orElse(today);
        var coming = new ArrayList<Ahead.Coming>();
        if (!last.isBefore(today)) {
            ahead.forEach(source -> coming.addAll(source.between(today, last, reader.branchId())));
        }
        return coming;
    }

    private static int coming(Duty duty, List<Ahead.Coming> coming, Map<UUID, Course> known, int wanting) {
        var counted = new HashSet<UUID>();
        coming.stream()
                .filter(one -> !one.day().isBefore(duty.from()) && !one.day().isAfter(duty.until()))
                .filter(one -> Optional.ofNullable(known.get(one.courseId()))
                        .filter(course -> duty.frequency().courses().contains(course.code()))
                        .isPresent())
                .forEach(one -> counted.add(one.countsAs()));
        return Math.clamp(counted.size(), 0, Math.max(0, wanting));
    }

    /** The names of the duties' topics in a language, by the frequency's code. */
    public Map<String, List<String>> topics(List<Duty> duties, boolean english) {
        var names = new HashMap<String, List<String>>();
        var known = courses.all();
        duties.forEach(duty -> names.computeIfAbsent(
                duty.frequency().code(),
                _ -> known.stream()
                        .filter(course -> duty.frequency().courses().contains(course.code()))
                        .map(course -> course.name(english))
                        .toList()));
        return names;
    }
}
