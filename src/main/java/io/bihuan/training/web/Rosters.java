package io.bihuan.training.web;

import io.bihuan.people.People;
import io.bihuan.training.Seat;
import io.bihuan.training.SessionLists;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts names to the seats of a session. */
@Component
class Rosters {

    private final SessionLists lists;
    private final People people;

    Rosters(SessionLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    List<SeatView> of(UUID sessionId) {
        var seats = lists.roster(sessionId);
        var known = people.byIds(seats.stream().map(Seat::staffId).toList());
        return seats.stream()
                .map(seat -> {
                    var person = known.get(seat.staffId());
                    return person == null
                            ? new SeatView(seat, people.name(seat.staffId()), "", "", "")
                            : new SeatView(
                                    seat,
                                    person.name(),
                                    person.number(),
                                    person.department().isEmpty() ? person.team() : person.department(),
                                    person.post());
                })
                .sorted(Comparator.comparing(SeatView::number).thenComparing(SeatView::name))
                .toList();
    }
}
