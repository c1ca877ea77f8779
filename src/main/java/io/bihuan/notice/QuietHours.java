package io.bihuan.notice;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The hours in which a person gets no e-mail; what was said meanwhile comes when they end.
 *
 * @param from the first quiet time of day, or null where there are none
 * @param to the first time of day that is not quiet any more, or null where there are none
 * @param zone the organisation's clock
 */
public record QuietHours(@Nullable LocalTime from, @Nullable LocalTime to, ZoneId zone) {

    /** The instant itself when it is not quiet, else the end of the quiet hours. */
    public Instant endsAfter(Instant now) {
        if (from == null || to == null || from.equals(to)) {
            return now;
        }
        var local = now.atZone(zone);
        var time = local.toLocalTime();
        var overnight = from.isAfter(to);
        var quiet = overnight ? !time.isBefore(from) || time.isBefore(to) : !time.isBefore(from) && time.isBefore(to);
        if (!quiet) {
            return now;
        }
        var day = overnight && !time.isBefore(from) ? local.toLocalDate().plusDays(1) : local.toLocalDate();
        return day.atTime(to).atZone(zone).toInstant();
    }
}
