package io.bihuan.demonstration;

import io.bihuan.instructor.PoolDesk;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Whoever is to teach something for the first time is put into the pool with it by the supervisor. */
@Component
class Faculty {

    private final PoolDesk pool;
    private final Map<UUID, Set<UUID>> topics = new HashMap<>();

    Faculty(PoolDesk pool) {
        this.pool = pool;
    }

    void mayTeach(Stage stage, Instant at, UUID instructor, UUID course) {
        var known = topics.computeIfAbsent(instructor, _ -> new HashSet<>());
        if (known.add(course)) {
            stage.at(at, () -> pool.take(instructor, known, stage.id("li")));
        }
    }
}
