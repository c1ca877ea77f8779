package io.bihuan.conversation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Set;
import java.util.UUID;

/**
 * A file that a message carries.
 *
 * @param id its name in the store
 * @param name what its sender calls it, without control characters
 * @param type its media type, as its content says
 * @param size how many bytes
 */
public record Attachment(UUID id, String name, String type, long size) {

    private static final Set<String> PICTURES =
            Set.of("image/png", "image/jpeg", "image/gif", "image/webp", "image/bmp");

    /** Whether a browser shows it as a picture. */
    @JsonProperty
    public boolean picture() {
        return PICTURES.contains(type);
    }
}
