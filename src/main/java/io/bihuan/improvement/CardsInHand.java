package io.bihuan.improvement;

import io.bihuan.people.OpenWork;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Improvement work that a leaver owns: the successor owns it, with the same date. */
@Component
class CardsInHand implements OpenWork {

    private final CardLists lists;
    private final CardDesk desk;
    private final Clock clock;

    CardsInHand(CardLists lists, CardDesk desk, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return "card";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.openOf(staffId).stream()
                .map(card -> new Piece(
                        card.id(),
                        card.title(),
                        "/improvement/" + card.id(),
                        card.dueOn() == null
                                ? null
                                : card.dueOn().atStartOfDay(clock.getZone()).toInstant()))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        var due = lists.require(piece.id()).dueOn();
        if (to == null) {
            return Handing.NO_SUCCESSOR;
        }
        if (due == null) {
            return Handing.BY_HAND;
        }
        desk.assign(piece.id(), to, due, by);
        return Handing.HANDED;
    }
}
