package io.bihuan.roster.web;

import io.bihuan.database.Ids;
import io.bihuan.roster.ShiftKind;
import io.bihuan.web.Errors;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A kind of shift as somebody types it. */
public record ShiftKindForm(
        String code,
        String name,
        String nameEn,
        String starts,
        String ends,
        String pause,
        Boolean night,
        Boolean bars) {

    private static final int LONGEST_PAUSE = 180;

    public ShiftKindForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String nameEn,
            @Nullable String starts,
            @Nullable String ends,
            @Nullable String pause,
            @Nullable Boolean night,
            @Nullable Boolean bars) {
        this.code = typed(code);
        this.name = typed(name);
        this.nameEn = typed(nameEn);
        this.starts = typed(starts);
        this.ends = typed(ends);
        this.pause = typed(pause);
        this.night = Boolean.TRUE.equals(night);
        this.bars = Boolean.TRUE.equals(bars);
    }

    static ShiftKindForm empty() {
        return new ShiftKindForm("", "", "", "09:00", "18:00", "60", false, false);
    }

    Errors check() {
        return Errors.none()
                .addIf(code.isEmpty() || code.codePointCount(0, code.length()) > 3, "code", "roster.kind.code-wrong")
                .addIf(name.isEmpty(), "name", "roster.kind.name-missing")
                .addIf(time(starts) == null, "starts", "roster.kind.time-wrong")
                .addIf(time(ends) == null, "ends", "roster.kind.time-wrong")
                .addIf(pauseRead() < 0, "pause", "roster.kind.pause-wrong", LONGEST_PAUSE)
                .addIf(time(starts) != null && starts.equals(ends), "ends", "roster.kind.no-length");
    }

    ShiftKind kind() {
        return new ShiftKind(
                Ids.next(),
                null,
                code,
                name,
                nameEn.isEmpty() ? name : nameEn,
                Objects.requireNonNull(time(starts)),
                Objects.requireNonNull(time(ends)),
                pauseRead(),
                night,
                bars);
    }

    private int pauseRead() {
        try {
            var read = Integer.parseInt(pause);
            return read >= 0 && read <= LONGEST_PAUSE ? read : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String typed(@Nullable String text) {
        return Objects.requireNonNullElse(text, "").strip();
    }
}
