package io.bihuan.privacy.web;

import io.bihuan.privacy.Notices;
import org.jspecify.annotations.Nullable;

/**
 * A channel's notice.
 *
 * @param notice the version that is read; null where nothing was published
 * @param current the version in force
 */
public record NoticePage(String channel, Notices.@Nullable Notice notice, Notices.@Nullable Notice current) {

    /** Whether a later version is in force. */
    public boolean former() {
        return notice != null && current != null && notice.version() < current.version();
    }
}
