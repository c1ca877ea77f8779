package io.bihuan.conversation;

import io.bihuan.people.OpenWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Promises to customers that a leaver still owes: somebody else must keep them in time. */
@Component
class PromisesInHand implements OpenWork {

    private static final int MOST = 500;

    private final FollowUpDesk desk;
    private final FollowUpLists lists;

    PromisesInHand(FollowUpDesk desk, FollowUpLists lists) {
        this.desk = desk;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "follow-up";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.owedBy(staffId, MOST).stream()
                .map(promise ->
                        new Piece(promise.id(), promise.promise(), "/follow-ups/" + promise.id(), promise.dueAt()))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        if (to == null) {
            return Handing.NO_SUCCESSOR;
        }
        return desk.handTo(piece.id(), to, by) ? Handing.HANDED : Handing.ENDED;
    }
}
