package io.bihuan.timetable.solve;

import static org.assertj.core.api.Assertions.assertThat;

import ai.timefold.solver.core.api.score.HardMediumSoftScore;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What the solver promises: nobody and nothing is in two places, and who is owed longest is served first. */
class PlannerTests {

    private static final LocalDate MONDAY = LocalDate.of(2026, 12, 7);
    private static final Planner.Watch QUIET = new Planner.Watch() {
        @Override
        public void better(HardMediumSoftScore score) {}

        @Override
        public boolean stop() {
            return false;
        }
    };

    private final List<Topic> topics = new ArrayList<>();
    private final List<Gathering> gatherings = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();

    private static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static Learner person(String name, Slot... away) {
        var busy = new Busy();
        List.of(away).forEach(busy::add);
        return new Learner(id(name), id("team"), busy);
    }

    private static Slot at(int day, int hour) {
        return new Slot(MONDAY.plusDays(day), hour * 60, hour * 60 + 60);
    }

    private static Hall hall(String name, int seats) {
        return new Hall(id(name), seats, new Busy());
    }

    private Topic topic(String name, List<Slot> slots, List<Hall> halls, List<Learner> teachers, int groups) {
        var topic = new Topic(id(name), 60, false, new Topic.Chances(slots, halls, teachers, List.of()));
        var parts = new ArrayList<Group>();
        for (var number = 1; number <= groups; number++) {
            parts.add(new Group(id(name + number), topic, number));
        }
        topics.add(topic.dividedInto(parts));
        parts.forEach(group -> gatherings.add(new Gathering(group)));
        return topic;
    }

    private void owed(Topic topic, List<Learner> people, int weight) {
        var seats = new ArrayList<Place>();
        people.forEach(person -> seats.add(new Place(places.size() + seats.size(), person, topic, weight)));
        Seating.begin(topic, seats, topic.groups().size());
        places.addAll(seats);
    }

    private Month solved(int moves) {
        return solved(moves, new Wishes(Set.of(), 0, Map.of()));
    }

    private Month solved(int moves, Wishes wishes) {
        return Planner.trying(moves, 1).solve(new Month(wishes, topics, gatherings, places), QUIET);
    }

    private static List<Learner> people(int count) {
        return peopleOf("person", count);
    }

    /** People of their own: nobody sits in two places, whatever stands at the same time. */
    private static List<Learner> peopleOf(String name, int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> person(name + i))
                .toList();
    }

    @Test
    void a_teacher_teaches_one_group_at_a_time() {
        eachHasATimeOfItsOwn(List.of(hall("A", 5), hall("B", 5), hall("C", 5)), List.of(person("teacher")));
    }

    @Test
    void a_room_holds_one_group_at_a_time() {
        eachHasATimeOfItsOwn(List.of(hall("A", 5)), List.of(person("t1"), person("t2"), person("t3")));
    }

    private void eachHasATimeOfItsOwn(List<Hall> halls, List<Learner> teachers) {
        var slots = List.of(at(0, 9), at(0, 10));
        for (var name : List.of("one", "two", "three")) {
            owed(topic(name, slots, halls, teachers, 1), peopleOf(name, 4), 10);
        }

        var outcome = Outcome.of(solved(3000));

        assertThat(outcome.seated().keySet())
                .as("three want two hours")
                .extracting(Gathering::getSlot)
                .containsExactlyInAnyOrderElementsOf(slots);
        assertThat(outcome.owed()).as("those of the third").hasSize(4);
    }

    @Test
    void who_is_off_shift_in_the_morning_sits_in_the_group_of_the_afternoon() {
        var morning = person("early", at(0, 9));
        var afternoon = person("late", at(0, 14));
        owed(
                topic("one", List.of(at(0, 9), at(0, 14)), List.of(hall("A", 5)), List.of(person("teacher")), 2),
                List.of(morning, afternoon),
                10);

        var outcome = Outcome.of(solved(3000));

        assertThat(outcome.owed()).isEmpty();
        outcome.seated()
                .forEach((gathering, people) -> assertThat(people)
                        .noneMatch(person -> person.away(java.util.Objects.requireNonNull(gathering.getSlot()))));
    }

    @Test
    void too_few_seats_leave_out_those_who_are_owed_least() {
        var topic = topic("one", List.of(at(0, 9)), List.of(hall("A", 3)), List.of(person("teacher")), 1);
        var longest = people(6).subList(0, 3);
        owed(topic, longest, 30);
        owed(topic, people(6).subList(3, 6), 10);

        var outcome = Outcome.of(solved(3000));

        assertThat(outcome.owed()).hasSize(3).allMatch(place -> place.getWeight() == 10);
    }

    @Test
    void more_people_than_a_room_seats_are_taught_in_a_larger_one() {
        var halls = List.of(hall("small", 3), hall("large", 6));
        owed(topic("one", List.of(at(0, 9)), halls, List.of(person("teacher")), 1), people(6), 10);

        var solved = solved(2000);

        assertThat(solved.getGatherings().getFirst().getHall()).isEqualTo(halls.getLast());
        assertThat(Outcome.of(solved).owed()).isEmpty();
    }

    @Test
    void what_is_pinned_stays_and_the_others_go_round_it() {
        var slots = List.of(at(0, 9), at(0, 10));
        var hall = hall("A", 5);
        var teacher = person("teacher");
        owed(topic("pinned", slots, List.of(hall), List.of(teacher), 1), people(3), 10);
        owed(topic("free", slots, List.of(hall), List.of(teacher), 1), people(3), 10);
        gatherings.getFirst().standing(at(0, 10), hall, teacher, true);

        var solved = solved(2000);

        assertThat(solved.getGatherings().getFirst().getSlot()).isEqualTo(at(0, 10));
        assertThat(solved.getGatherings().getLast().getSlot()).isEqualTo(at(0, 9));
    }

    @Test
    void the_supervisor_teaches_the_hours_of_the_week_where_others_could_too() {
        var supervisor = person("supervisor");
        var slots = List.of(at(0, 9), at(1, 9), at(2, 9));
        for (var name : List.of("one", "two", "three")) {
            owed(topic(name, slots, List.of(hall("A", 9)), List.of(person("other"), supervisor), 1), people(3), 10);
        }

        var solved = solved(3000, new Wishes(Set.of(supervisor.id()), 120, Map.of()));

        var minutes = solved.getGatherings().stream()
                .filter(gathering -> gathering.getTeacher().equals(supervisor))
                .mapToInt(gathering -> gathering.getGroup().topic().minutes())
                .sum();
        assertThat(minutes).isGreaterThanOrEqualTo(120);
    }

    @Test
    void not_everybody_of_a_team_sits_in_a_room_at_once() {
        var topic = topic("one", List.of(at(0, 9), at(1, 9)), List.of(hall("A", 20)), List.of(person("teacher")), 2);
        people(8)
                .forEach(person -> places.add(new Place(places.size(), person, topic, 10)
                        .in(topic.groups().get(places.size() < 6 ? 0 : 1))));

        var outcome = Outcome.of(solved(3000, new Wishes(Set.of(), 0, Map.of(id("team"), 4))));

        assertThat(outcome.owed()).isEmpty();
        assertThat(outcome.seated().values()).hasSize(2).allMatch(people -> people.size() == 4);
    }

    @Test
    void one_seed_gives_one_month() {
        var results = new HashMap<Integer, List<Slot>>();
        for (var run = 0; run < 2; run++) {
            topics.clear();
            gatherings.clear();
            places.clear();
            var slots = List.of(at(0, 9), at(0, 10), at(1, 9), at(1, 10), at(2, 9), at(3, 9));
            for (var name : List.of("one", "two", "three", "four")) {
                owed(topic(name, slots, List.of(hall("A", 5)), List.of(person("t1"), person("t2")), 2), people(9), 10);
            }
            results.put(
                    run,
                    solved(2000).getGatherings().stream()
                            .map(Gathering::getSlot)
                            .toList());
        }

        assertThat(results.get(0)).isEqualTo(results.get(1));
    }
}
