package io.bihuan.complaint;

import io.bihuan.people.OpenWork;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Complaints that a leaver holds: the successor has them, or the queue of their stage. */
@Component
class ComplaintsInHand implements OpenWork {

    private static final int MOST = 500;

    private final ComplaintLists lists;
    private final ComplaintDesk desk;

    ComplaintsInHand(ComplaintLists lists, ComplaintDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "complaint";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.owedBy(staffId, MOST).stream()
                .filter(row -> staffId.equals(row.ownerId()))
                .map(row -> new Piece(row.id(), row.number(), "/complaints/" + row.number(), row.stageDueAt()))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        desk.assign(new ComplaintId(piece.id()), to, by);
        return to == null ? Handing.QUEUED : Handing.HANDED;
    }
}
