package io.bihuan.file;

import java.time.Instant;
import java.util.UUID;

/**
 * A file that was kept.
 *
 * @param id its random name
 * @param name what the person called it
 * @param type its media type, as its content says
 * @param size how many bytes
 * @param sha256 the fingerprint of its content
 * @param keptBy who uploaded it
 * @param keptAt when
 */
public record StoredFile(UUID id, String name, String type, long size, String sha256, UUID keptBy, Instant keptAt) {

    /** The address it is fetched at. */
    public String href() {
        return "/files/" + id;
    }
}
