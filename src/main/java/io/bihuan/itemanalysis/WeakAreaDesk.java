package io.bihuan.itemanalysis;

import io.bihuan.audit.Audit;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.competence.Needs;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks for training of those who were weak in an area of an exam. */
@Service
@Transactional
public class WeakAreaDesk {

    private final SnapshotRows snapshots;
    private final Needs needs;
    private final Audit audit;
    private final Clock clock;

    WeakAreaDesk(SnapshotRows snapshots, Needs needs, Audit audit, Clock clock) {
        this.snapshots = snapshots;
        this.needs = needs;
        this.audit = audit;
        this.clock = clock;
    }

    /** A need for each who was weak; one that stands open already stays as it is. How many people that is. */
    public int demand(UUID exam, String areaCode, UUID by) {
        var name = snapshots.find(exam).orElseThrow().exam();
        var weak = snapshots.areas(exam).stream()
                .filter(area -> area.areaCode().equals(areaCode) && !areaCode.isEmpty())
                .flatMap(area -> area.weak().stream())
                .toList();
        var now = clock.instant();
        weak.forEach(person -> needs.demand(person, areaCode, EvidenceNote.of("weak-in", name), now));
        if (!weak.isEmpty()) {
            audit.did(
                    by,
                    "itemanalysis.needs-raised",
                    "exam",
                    exam.toString(),
                    Map.of("area", areaCode, "people", String.valueOf(weak.size())));
        }
        return weak.size();
    }
}
