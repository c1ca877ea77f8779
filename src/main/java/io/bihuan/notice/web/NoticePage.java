package io.bihuan.notice.web;

import io.bihuan.notice.Notice;
import java.util.List;

/**
 * What a person was told.
 *
 * @param notices the newest first
 * @param unreadOnly whether only what waits is shown
 * @param unread how many wait
 * @param more whether there are older ones
 */
public record NoticePage(List<Notice> notices, boolean unreadOnly, int unread, boolean more) {

    /** Where the older ones are. */
    public String olderHref() {
        return "/notices?" + (unreadOnly ? "unread&" : "") + "before="
                + notices.getLast().at().toEpochMilli();
    }
}
