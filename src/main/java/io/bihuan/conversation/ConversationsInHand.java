package io.bihuan.conversation;

import io.bihuan.people.OpenWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Conversations that a leaver holds: the successor takes them if they serve now, else the next free colleague. */
@Component
class ConversationsInHand implements OpenWork {

    private final DeskLists lists;
    private final PassingDesk desk;

    ConversationsInHand(DeskLists lists, PassingDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "conversation";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.heldBy(staffId).stream()
                .map(held -> new Piece(held.id(), held.caller(), "/conversations/" + held.id(), held.dueAt()))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        var id = new ConversationId(piece.id());
        return switch (desk.pass(id, from, to)) {
            case Passing.Handed() -> Handing.HANDED;
            case Passing.Queued _ -> Handing.QUEUED;
            case Passing.NotThere(), Passing.HandsFull() ->
                desk.pass(id, from, null) instanceof Passing.Queued ? Handing.QUEUED : Handing.BY_HAND;
            // Over already, only its record is missing: nobody else can write what was said.
            case Passing.NotYours(), Passing.Untold() -> Handing.BY_HAND;
        };
    }
}
