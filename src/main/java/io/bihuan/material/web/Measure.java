package io.bihuan.material.web;

import io.bihuan.material.Kind;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** How long things are, as people say it. */
public final class Measure {

    private static final long MEGABYTE = 1 << 20;

    private Measure() {}

    /** “12 页”, “3:25”, or "" where nobody knows. */
    public static String length(Kind kind, @Nullable Integer units, Ui ui) {
        if (units == null || kind == Kind.PICTURE) {
            return "";
        }
        return kind.plays() ? clock(units) : ui.text("material.pages", units);
    }

    /** Minutes and seconds, with hours where there are any. */
    public static String clock(int millis) {
        var time = Duration.ofMillis(millis);
        var minutes = String.format(Locale.ROOT, "%02d:%02d", time.toMinutesPart(), time.toSecondsPart());
        return time.toHours() == 0 ? minutes : time.toHours() + ":" + minutes;
    }

    /** “1.2 MB”, “34 kB”. */
    public static String size(long bytes, Ui ui) {
        return bytes >= MEGABYTE ? ui.number(bytes / (double) MEGABYTE, 1) + " MB" : Math.max(1, bytes / 1024) + " kB";
    }
}
