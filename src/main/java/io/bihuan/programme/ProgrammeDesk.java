package io.bihuan.programme;

import io.bihuan.audit.Audit;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes programmes down. Whoever is on one stays on the edition they began with. */
@Service
@Transactional
public class ProgrammeDesk {

    private final ProgrammeRows rows;
    private final Audit audit;
    private final Clock clock;

    ProgrammeDesk(ProgrammeRows rows, Audit audit, Clock clock) {
        this.rows = rows;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of writing a programme down. */
    public sealed interface Writing {
        record Written(UUID programmeId) implements Writing {}

        record CodeTaken(String code) implements Writing {}

        /** Somebody else has written another edition meanwhile; what they wrote must be looked at first. */
        record Overtaken(int number) implements Writing {}
    }

    /** Adds a programme under a free code. */
    public Writing add(NewProgramme programme, UUID by) {
        if (rows.exists(programme.code())) {
            return new Writing.CodeTaken(programme.code());
        }
        var id = Ids.next();
        var edition = Ids.next();
        rows.add(id, edition, programme);
        rows.addEdition(edition, id, 1, programme, by, clock.instant());
        audit.did(by, "programme.written", "programme", id);
        return new Writing.Written(id);
    }

    /** Makes another edition out of the one of that number; code and basis stay what they were. */
    public Writing revise(UUID id, int number, NewProgramme programme, UUID by) {
        var current = rows.lock(id).orElseThrow(() -> new NotFound("programme " + id));
        var before = rows.editions(java.util.List.of(current)).get(current);
        if (before == null) {
            throw new IllegalStateException("programme " + id + " points at no edition");
        }
        if (before.number() != number) {
            return new Writing.Overtaken(before.number());
        }
        var edition = Ids.next();
        rows.addEdition(edition, id, number + 1, programme, by, clock.instant());
        rows.point(id, edition);
        audit.did(by, "programme.revised", "programme", id);
        return new Writing.Written(id);
    }
}
