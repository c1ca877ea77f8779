package io.bihuan.competence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A need for training that stands open.
 *
 * @param id the need
 * @param staffId whose
 * @param areaCode in which area
 * @param arisenAt since when
 * @param reasons what was seen, one sentence a piece of evidence
 * @param trainedAt when training on the area was attended since, or null
 * @param withdrawn what it rested on too until it was decided otherwise
 */
public record OpenNeed(
        UUID id,
        UUID staffId,
        String areaCode,
        Instant arisenAt,
        List<String> reasons,
        @Nullable Instant trainedAt,
        List<String> withdrawn) {

    public OpenNeed {
        reasons = List.copyOf(reasons);
        withdrawn = List.copyOf(withdrawn);
    }

    /** One of which nothing was withdrawn. */
    public OpenNeed(
            UUID id,
            UUID staffId,
            String areaCode,
            Instant arisenAt,
            List<String> reasons,
            @Nullable Instant trainedAt) {
        this(id, staffId, areaCode, arisenAt, reasons, trainedAt, List.of());
    }
}
