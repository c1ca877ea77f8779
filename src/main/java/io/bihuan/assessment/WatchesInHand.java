package io.bihuan.assessment;

import io.bihuan.people.OpenWork;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Exams that a leaver was to watch: whoever takes over watches them, unless something keeps them from it. */
@Component
class WatchesInHand implements OpenWork {

    private static final Duration AHEAD = Duration.ofDays(400);
    private static final int MOST = 200;

    private final WatchLists lists;
    private final WatchDesk desk;

    WatchesInHand(WatchLists lists, WatchDesk desk) {
        this.lists = lists;
        this.desk = desk;
    }

    @Override
    public String kind() {
        return "watch";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.ahead(staffId, AHEAD, MOST).stream()
                .map(watch -> new Piece(
                        watch.examId(), watch.name(), "/exams/" + watch.examId() + "/invigilators", watch.opensAt()))
                .toList();
    }

    @Override
    @Transactional
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        if (to == null) {
            return Handing.NO_SUCCESSOR;
        }
        var exam = new ExamId(piece.id());
        var watching = new HashSet<>(lists.of(exam));
        watching.remove(from);
        watching.add(to);
        return switch (desk.name(exam, watching, by)) {
            case Naming.Named _ -> Handing.HANDED;
            case Naming.Hindered _ -> Handing.BY_HAND;
            case Naming.Over _ -> Handing.ENDED;
        };
    }
}
