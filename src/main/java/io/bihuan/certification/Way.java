package io.bihuan.certification;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies between somebody and a certificate.
 *
 * @param scope the duty
 * @param until when the present certificate ends, where this way renews one; else null
 * @param lines its gates, in order
 */
public record Way(String scope, @Nullable Instant until, List<Line> lines) {

    public Way {
        lines = List.copyOf(lines);
    }

    /**
     * One gate.
     *
     * @param pass how it was passed; null while it is not
     * @param href where it can be read or done, or ""
     */
    public record Line(Gate gate, @Nullable Pass pass, String href) {}

    /** Whether it renews a certificate. */
    public boolean renews() {
        return until != null;
    }

    /** How many gates are missing. */
    public long missing() {
        return lines.stream().filter(line -> line.pass() == null).count();
    }
}
