package io.bihuan.timetable.solve;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Seats people to begin with: those who are free at the same times together, half a team here and half there. */
public final class Seating {

    private Seating() {}

    /** Divides the places of a topic among its groups, as evenly as can be; the last groups stay spare. */
    public static void begin(Topic topic, List<Place> places, int groupsUsed) {
        var turn = new HashMap<UUID, Integer>();
        var halves = new HashMap<Place, Integer>();
        places.forEach(place -> halves.put(place, turn.merge(place.getPerson().team(), 1, Integer::sum) % 2));
        var free = new HashMap<Place, BitSet>();
        places.forEach(place -> free.put(place, freeTimes(topic, place.getPerson())));
        var row = new ArrayList<>(places);
        row.sort(Comparator.comparing((Place place) -> key(free, place))
                .thenComparing(halves::get)
                .thenComparing(Place::getNumber));
        for (var i = 0; i < row.size(); i++) {
            row.get(i).in(topic.groups().get(i * groupsUsed / row.size()));
        }
    }

    private static String key(Map<Place, BitSet> free, Place place) {
        return String.valueOf(free.get(place));
    }

    private static BitSet freeTimes(Topic topic, Learner person) {
        var free = new BitSet();
        for (var i = 0; i < topic.slots().size(); i++) {
            free.set(i, !person.away(topic.slots().get(i)));
        }
        return free;
    }
}
