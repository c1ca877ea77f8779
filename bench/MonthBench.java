import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.bihuan.timetable.solve.Busy;
import io.bihuan.timetable.solve.Gathering;
import io.bihuan.timetable.solve.Group;
import io.bihuan.timetable.solve.Hall;
import io.bihuan.timetable.solve.Learner;
import io.bihuan.timetable.solve.Month;
import io.bihuan.timetable.solve.Outcome;
import io.bihuan.timetable.solve.Place;
import io.bihuan.timetable.solve.Planner;
import io.bihuan.timetable.solve.Seating;
import io.bihuan.timetable.solve.Slot;
import io.bihuan.timetable.solve.Topic;
import io.bihuan.timetable.solve.Wishes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.slf4j.LoggerFactory;

/**
 * Dates and staffs a month: people in teams of ten, a tenth of them on leave for a week, every other team off each
 * morning; topics of 45 and 90 minutes, some for everybody within one week, some within the month, some for a few.
 * Prints how many places are owed, how many got a time, how often a rule is broken, and after how long.
 */
public class MonthBench {

    private static final LocalDate FIRST = LocalDate.of(2026, 12, 1);
    private static final int SEATS = 30;

    private final Random dice = new Random(7);

    private UUID id() {
        return new UUID(dice.nextLong(), dice.nextLong());
    }

    public static void main(String[] arguments) {
        ((Logger) LoggerFactory.getLogger("ai.timefold")).setLevel(Level.WARN);
        var people = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        var topics = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
        var seconds = arguments.length > 2 ? Integer.parseInt(arguments[2]) : 25;
        new MonthBench().measure(people, topics, seconds);
    }

    private void measure(int people, int topics, int seconds) {
        var month = month(people, topics);
        var owed = month.getPlaces().stream().mapToLong(Place::getWeight).sum();
        System.out.printf(
                "%d people, %d topics, %d places owed, %d gatherings%n",
                people, month.getTopics().size(), month.getPlaces().size(), month.getGatherings().size());
        var began = System.nanoTime();
        var last = new AtomicReference<>(0L);
        var done = Planner.within(Duration.ofSeconds(seconds), 7).solve(month, new Planner.Watch() {
            @Override
            public void better(HardMediumSoftScore score) {
                var now = System.nanoTime();
                if (now - last.get() > 1_000_000_000L) {
                    last.set(now);
                    System.out.printf("  %5.1f s  %s%n", (now - began) / 1e9, score);
                }
            }

            @Override
            public boolean stop() {
                return false;
            }
        });
        var open = Outcome.of(done).owed().size();
        System.out.printf(
                "after %.1f s: %s; %d of %d places have a time, %d rules broken%n",
                (System.nanoTime() - began) / 1e9,
                done.getScore(),
                month.getPlaces().size() - open,
                month.getPlaces().size(),
                -done.getScore().hardScore());
        System.out.printf("owed in all: %d%n", owed);
        System.exit(done.getScore().hardScore() == 0 ? 0 : 1);
    }

    private Month month(int people, int topics) {
        var halls = List.of(new Hall(id(), SEATS, new Busy()), new Hall(id(), SEATS, new Busy()), new Hall(id(), 20, new Busy()));
        var staff = new ArrayList<Learner>();
        var away = new HashMap<UUID, Integer>();
        UUID team = id();
        for (var i = 0; i < people; i++) {
            if (i % 10 == 0) {
                team = id();
                away.put(team, 5);
            }
            staff.add(new Learner(id(), team, shifts(i)));
        }
        var teachers = new ArrayList<Learner>();
        for (var i = 0; i < 8; i++) {
            teachers.add(new Learner(id(), id(), new Busy()));
        }
        var taught = new ArrayList<Topic>();
        var gatherings = new ArrayList<Gathering>();
        var places = new ArrayList<Place>();
        for (var i = 0; i < topics; i++) {
            var audience = i % 4 == 3 ? staff.subList(i * 7 % (people - 20), i * 7 % (people - 20) + 20) : staff;
            var weekly = i % 4 == 0;
            var from = weekly ? FIRST.plusWeeks(i / 4 % 4) : FIRST;
            var until = weekly ? from.plusDays(6) : FIRST.plusDays(30);
            var minutes = i % 2 == 0 ? 45 : 90;
            var may = List.of(teachers.get(i % 8), teachers.get((i + 1) % 8), teachers.get((i + 3) % 8));
            var topic = new Topic(id(), minutes, i % 4 == 3, new Topic.Chances(slots(from, until, minutes), halls, may, List.of()));
            var groups = new ArrayList<Group>();
            for (var number = 1; number <= (audience.size() + SEATS - 1) / SEATS + 1; number++) {
                groups.add(new Group(id(), topic, number));
            }
            topic.dividedInto(groups);
            taught.add(topic);
            groups.forEach(group -> gatherings.add(new Gathering(group)));
            var seats = new ArrayList<Place>();
            for (var person : audience) {
                seats.add(new Place(places.size() + seats.size(), person, topic, 10 + dice.nextInt(20)));
            }
            Seating.begin(topic, seats, groups.size() - 1);
            places.addAll(seats);
        }
        gatherings.sort(java.util.Comparator.comparing(each -> each.getSlots().size()));
        return new Month(new Wishes(Set.of(teachers.getFirst().id()), 90, away), taught, gatherings, places);
    }

    private Busy shifts(int number) {
        var busy = new Busy();
        var leave = number % 10 == 0 ? FIRST.plusDays(dice.nextInt(25)) : null;
        for (var day = FIRST; day.getMonth() == FIRST.getMonth(); day = day.plusDays(1)) {
            if ((number / 10 + day.getDayOfMonth()) % 2 == 0) {
                busy.add(new Slot(day, 0, 12 * 60));
            }
            if (leave != null && !day.isBefore(leave) && day.isBefore(leave.plusDays(7))) {
                busy.add(new Slot(day, 0, 24 * 60));
            }
        }
        return busy;
    }

    private static List<Slot> slots(LocalDate from, LocalDate until, int minutes) {
        var slots = new ArrayList<Slot>();
        for (var day = from; !day.isAfter(until) && day.getMonth() == FIRST.getMonth(); day = day.plusDays(1)) {
            if (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
                continue;
            }
            for (var start : List.of(9 * 60, 10 * 60, 11 * 60, 13 * 60 + 30, 14 * 60 + 30, 15 * 60 + 30, 16 * 60 + 30)) {
                var closes = start < 12 * 60 ? 12 * 60 : 18 * 60;
                if (start + minutes <= closes) {
                    slots.add(new Slot(day, start, start + minutes));
                }
            }
        }
        return slots;
    }
}
