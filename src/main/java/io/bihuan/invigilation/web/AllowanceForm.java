package io.bihuan.invigilation.web;

import io.bihuan.assessment.Allowance;
import io.bihuan.assessment.HallLists;
import io.bihuan.web.Errors;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** An allowance as it was typed. */
public record AllowanceForm(
        @Nullable Integer extraMinutes,
        @Nullable String opensAt,
        @Nullable String closesAt,
        @Nullable Integer turns,
        @Nullable String ground) {

    private static final int MOST_MINUTES = 300;
    private static final int MOST_TURNS = 10;
    private static final int LONGEST_GROUND = 200;

    static AllowanceForm of(HallLists.Seat seat, ZoneId zone) {
        return new AllowanceForm(
                seat.extraMinutes(),
                local(seat.opensAt(), zone),
                local(seat.closesAt(), zone),
                seat.turns(),
                seat.ground());
    }

    Errors faults(ZoneId zone) {
        var opens = instant(opensAt, zone);
        var closes = instant(closesAt, zone);
        return Errors.none()
                .addIf(
                        extraMinutes == null || extraMinutes < 0 || extraMinutes > MOST_MINUTES,
                        "extraMinutes",
                        "invigilation.fault.extra",
                        MOST_MINUTES)
                .addIf(
                        turns == null || turns < 1 || turns > MOST_TURNS,
                        "turns",
                        "invigilation.fault.turns",
                        MOST_TURNS)
                .addIf(typed(opensAt) && opens == null, "opensAt", "assessment.fault.time")
                .addIf(typed(closesAt) && closes == null, "closesAt", "assessment.fault.time")
                .addIf(opens != null && closes != null && !closes.isAfter(opens), "closesAt", "assessment.fault.window")
                .addIf(opens != null && closes == null, "closesAt", "invigilation.fault.closes")
                .addIf(!typed(ground), "ground", "invigilation.fault.ground")
                .addIf(
                        ground != null && ground.length() > LONGEST_GROUND,
                        "ground",
                        "invigilation.fault.ground-long",
                        LONGEST_GROUND);
    }

    /** The allowance that is meant; only of a form without faults. */
    Allowance allowance(ZoneId zone) {
        return new Allowance(
                extraMinutes == null ? 0 : extraMinutes,
                instant(opensAt, zone),
                instant(closesAt, zone),
                turns == null ? 1 : turns,
                word(ground).strip());
    }

    /** A value as it stands in its field. */
    public String word(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static boolean typed(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static String local(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : LocalDateTime.ofInstant(at, zone).withSecond(0).withNano(0).toString();
    }

    private static @Nullable Instant instant(@Nullable String local, ZoneId zone) {
        try {
            return local == null || local.isBlank()
                    ? null
                    : LocalDateTime.parse(local).atZone(zone).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
