package io.bihuan.timetable.solve;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What came of a month: who sits where, and who is owed something still. Nobody is in two places, in a room without a
 * seat, or called while they are away: such people stand among the owed.
 *
 * @param seated the people of each gathering that is held
 * @param owed those who got no time
 */
public record Outcome(Map<Gathering, List<Learner>> seated, List<Place> owed) {

    /** Reads it out of a solved month. */
    public static Outcome of(Month month) {
        var held = month.getGatherings().stream()
                .filter(gathering -> gathering.getSlot() != null)
                .collect(Collectors.toMap(Gathering::getGroup, gathering -> gathering));
        var seated = new HashMap<Gathering, List<Learner>>();
        var engaged = new HashMap<Learner, Set<Slot>>();
        held.values().forEach(gathering -> {
            seated.put(gathering, new ArrayList<>());
            engaged.computeIfAbsent(gathering.getTeacher(), _ -> new HashSet<>())
                    .add(gathering.getSlot());
            gathering
                    .getGroup()
                    .topic()
                    .guests()
                    .forEach(guest ->
                            engaged.computeIfAbsent(guest, _ -> new HashSet<>()).add(gathering.getSlot()));
        });
        var owed = new ArrayList<Place>();
        month.getPlaces().stream()
                .sorted((one, other) -> Integer.compare(other.getWeight(), one.getWeight()))
                .forEach(place -> {
                    var gathering = place.getGroup() == null ? null : held.get(place.getGroup());
                    if (gathering == null || !seat(gathering, place.getPerson(), seated, engaged)) {
                        owed.add(place);
                    }
                });
        seated.values().removeIf(List::isEmpty);
        return new Outcome(seated, owed);
    }

    private static boolean seat(
            Gathering gathering,
            Learner person,
            Map<Gathering, List<Learner>> seated,
            Map<Learner, Set<Slot>> engaged) {
        var there = seated.get(gathering);
        var slot = gathering.getSlot();
        var mine = engaged.computeIfAbsent(person, _ -> new HashSet<>());
        if (slot == null
                || there == null
                || there.size() >= gathering.getHall().seats()
                || person.away(slot)
                || mine.stream().anyMatch(slot::meets)) {
            return false;
        }
        there.add(person);
        mine.add(slot);
        return true;
    }
}
