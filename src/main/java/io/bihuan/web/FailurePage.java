package io.bihuan.web;

import java.util.Set;

/**
 * What the error page shows.
 *
 * @param status the HTTP status
 * @param reference what a person quotes when they ask for help
 */
public record FailurePage(int status, String reference) {

    private static final Set<Integer> WORDED = Set.of(400, 403, 404, 405, 413, 415, 429, 500, 503);

    static FailurePage of(int status, String reference) {
        return new FailurePage(status, reference);
    }

    /** The wording's key. */
    public String key() {
        return "error." + (WORDED.contains(status) ? status : status < 500 ? 400 : 500);
    }
}
