package io.bihuan.timetable;

import io.bihuan.calendar.Calendars;
import io.bihuan.course.Courses;
import io.bihuan.coverage.Holdings;
import io.bihuan.plan.Occurrence;
import io.bihuan.plan.Plan;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.Reason;
import io.bihuan.resource.Room;
import io.bihuan.standard.Standards;
import io.bihuan.timetable.solve.Gathering;
import io.bihuan.timetable.solve.Group;
import io.bihuan.timetable.solve.Hall;
import io.bihuan.timetable.solve.Learner;
import io.bihuan.timetable.solve.Month;
import io.bihuan.timetable.solve.Place;
import io.bihuan.timetable.solve.Seating;
import io.bihuan.timetable.solve.Slot;
import io.bihuan.timetable.solve.Topic;
import io.bihuan.timetable.solve.Wishes;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the solver's month out of a plan: what each line takes, when and where it may be held, who is owed it. */
@Component
class Drafts {

    private static final int OWED = 10;
    private static final int NEEDED = 10;
    private static final int LONG_AGO = 20;
    private static final int DAYS_A_STEP = 15;

    private final Pools pools;
    private final Courses courses;
    private final Holdings holdings;
    private final Calendars calendars;
    private final Standards standards;
    private final Clock clock;

    Drafts(Pools pools, Courses courses, Holdings holdings, Calendars calendars, Standards standards, Clock clock) {
        this.pools = pools;
        this.courses = courses;
        this.holdings = holdings;
        this.calendars = calendars;
        this.standards = standards;
        this.clock = clock;
    }

    TimetableStandard rules() {
        return standards.inForce(TimetableStandard.class, clock.instant()).rules();
    }

    Draft of(Plan plan) {
        var rules = rules();
        var pool = pools.of(plan);
        var codes = courses.byId();
        var last = holdings.lastAttended(
                codes.values().stream().map(course -> course.code()).collect(Collectors.toSet()));
        var away = mayBeAway(pool.learners().values(), rules);
        var topics = new LinkedHashMap<UUID, Topic>();
        var audience = new HashMap<UUID, List<Learner>>();
        var gatherings = new ArrayList<Gathering>();
        var places = new ArrayList<Place>();
        for (var item : plan.items()) {
            var owed = audience(item, pool);
            audience.put(item.id(), owed);
            var topic = topic(item, pool, rules);
            topics.put(item.id(), topic);
            if (topic.possible() && !owed.isEmpty()) {
                var course = item.courseId() == null ? null : codes.get(item.courseId());
                var since = course == null ? Map.<UUID, LocalDate>of() : last.getOrDefault(course.code(), Map.of());
                divide(topic, groups(topic, owed, away, item.occurrences()));
                var seats = IntStream.range(0, owed.size())
                        .mapToObj(i -> new Place(
                                places.size() + i,
                                owed.get(i),
                                topic,
                                weight(item, since.get(owed.get(i).id()))))
                        .toList();
                Seating.begin(topic, seats, Math.max(1, topic.groups().size() - (owed.size() > 1 ? 1 : 0)));
                gatherings.addAll(standing(topic, item.occurrences(), pool, seats));
                places.addAll(seats);
            }
        }
        gatherings.sort(Comparator.comparing(each -> each.getSlots().size()));
        var wishes = new Wishes(
                pool.supervisors().stream().map(Learner::id).collect(Collectors.toSet()),
                rules.minutes(rules.supervisorHoursAWeek()),
                away);
        var possible = topics.values().stream().filter(Topic::possible).toList();
        return new Draft(plan, pool, topics, audience, new Month(wishes, possible, gatherings, places));
    }

    private Topic topic(PlanItem item, Pool pool, TimetableStandard rules) {
        var minutes = rules.minutes(item.hours());
        var calendar = calendars.standard();
        var today = LocalDate.now(clock);
        var open = pool.rooms().values().stream().map(Room::hours).toList();
        var slots = item.from()
                .datesUntil(item.until().plusDays(1))
                .filter(day -> day.isAfter(today))
                .flatMap(day -> Starts.on(day, Starts.shared(calendar.hoursOn(day), open), minutes, (int)
                                rules.startEvery().toMinutes())
                        .stream())
                .toList();
        var guests = rules.drillSupervisorPresent() && item.reason().rule().equals("P-03")
                ? pool.supervisors().stream().limit(1).toList()
                : List.<Learner>of();
        return new Topic(
                item.id(),
                minutes,
                item.reason().kind() == Reason.Kind.NEED,
                new Topic.Chances(slots, List.copyOf(pool.halls().values()), pool.teaching(item.courseId()), guests));
    }

    private static List<Learner> audience(PlanItem item, Pool pool) {
        return pool.people().values().stream()
                .filter(person -> item.forEverybody()
                        || item.people().contains(person.id())
                        || item.teams().contains(person.teamId()))
                .sorted(Comparator.comparing(person -> person.number()))
                .map(person -> java.util.Objects.requireNonNull(pool.learners().get(person.id())))
                .toList();
    }

    private static Map<UUID, Integer> mayBeAway(Collection<Learner> people, TimetableStandard rules) {
        var sizes = people.stream().collect(Collectors.groupingBy(Learner::team, Collectors.counting()));
        var away = new HashMap<UUID, Integer>();
        sizes.forEach((team, size) ->
                away.put(team, (int) Math.max(1, Math.ceilDiv(size * rules.teamAwayPercent(), 100L))));
        return away;
    }

    /** As many groups as seats and teams ask for, and a spare one. */
    private static int groups(Topic topic, List<Learner> owed, Map<UUID, Integer> away, List<Occurrence> present) {
        var seats = topic.halls().stream().mapToInt(Hall::seats).max().orElse(1);
        var bySeats = Math.ceilDiv(owed.size(), seats);
        var byTeam =
                owed.stream().collect(Collectors.groupingBy(Learner::team, Collectors.counting())).entrySet().stream()
                        .mapToInt(team -> (int) Math.ceilDiv(team.getValue(), away.getOrDefault(team.getKey(), 1)))
                        .max()
                        .orElse(1);
        var known = present.stream().mapToInt(Occurrence::number).max().orElse(0);
        return Math.max(known, Math.max(bySeats, byTeam) + (owed.size() > 1 ? 1 : 0));
    }

    private static void divide(Topic topic, int count) {
        topic.dividedInto(IntStream.rangeClosed(1, count)
                .mapToObj(number -> new Group(
                        UUID.nameUUIDFromBytes((topic.id() + "/" + number).getBytes(StandardCharsets.UTF_8)),
                        topic,
                        number))
                .toList());
    }

    private static int weight(PlanItem item, @Nullable LocalDate last) {
        var days = last == null ? LONG_AGO * DAYS_A_STEP : ChronoUnit.DAYS.between(last, item.from());
        var needed = item.reason().kind() == Reason.Kind.NEED ? NEEDED : 0;
        return OWED + needed + Math.clamp(days / DAYS_A_STEP, 0, LONG_AGO);
    }

    /** The gatherings of a topic, those of the present draft where they stand. */
    private static List<Gathering> standing(Topic topic, List<Occurrence> present, Pool pool, List<Place> seats) {
        var byNumber = present.stream().collect(Collectors.toMap(Occurrence::number, date -> date, (a, b) -> a));
        var gatherings = new ArrayList<Gathering>();
        for (var group : topic.groups()) {
            var gathering = new Gathering(group);
            var date = byNumber.get(group.number());
            if (date != null) {
                var slot = slot(date);
                var hall = pool.halls().get(date.roomId());
                var teacher = pool.learners().get(date.instructorId());
                if (hall != null
                        && teacher != null
                        && (date.pinned()
                                || topic.slots().contains(slot)
                                        && topic.teachers().contains(teacher))) {
                    gathering.standing(slot, hall, teacher, date.pinned());
                    seats.stream()
                            .filter(seat ->
                                    date.people().contains(seat.getPerson().id()))
                            .forEach(seat -> seat.staying(group));
                }
            }
            gatherings.add(gathering);
        }
        return gatherings;
    }

    static Slot slot(Occurrence date) {
        return Pools.slot(date.day(), date.from(), date.until());
    }
}
