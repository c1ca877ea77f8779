package io.bihuan.training.web;

import io.bihuan.training.NewTime;
import io.bihuan.training.Session;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a session goes, as somebody types it. */
public record MoveForm(
        @Nullable String day,
        @Nullable String from,
        @Nullable String until,
        @Nullable String place,
        @Nullable String instructor,
        @Nullable String reason) {

    private static final int LONGEST = 200;

    static MoveForm of(Session session, ZoneId zone) {
        var starts = session.startsAt().atZone(zone);
        return new MoveForm(
                starts.toLocalDate().toString(),
                starts.toLocalTime().toString(),
                session.endsAt().atZone(zone).toLocalTime().toString(),
                session.place(),
                session.instructorId().toString(),
                "");
    }

    Errors check() {
        return Errors.none()
                .addIf(date() == null, "day", "training.form.day-wrong")
                .addIf(time(from) == null, "from", "training.form.time-wrong")
                .addIf(time(until) == null, "until", "training.form.time-wrong")
                .addIf(SessionForm.text(place).isBlank(), "place", "training.form.place-missing")
                .addIf(SessionForm.text(instructor).isBlank(), "instructor", "training.form.instructor-missing")
                .addIf(SessionForm.text(reason).isBlank(), "reason", "training.move.reason-missing")
                .addIf(SessionForm.text(reason).length() > LONGEST, "reason", "training.move.reason-long", LONGEST);
    }

    NewTime time(ZoneId zone) {
        var on = date();
        var starts = time(from);
        var ends = time(until);
        if (on == null || starts == null || ends == null) {
            throw new IllegalStateException("checked before");
        }
        return new NewTime(
                on.atTime(starts).atZone(zone).toInstant(),
                on.atTime(ends).atZone(zone).toInstant(),
                SessionForm.text(place).strip(),
                UUID.fromString(SessionForm.text(instructor)));
    }

    private @Nullable LocalDate date() {
        try {
            return LocalDate.parse(SessionForm.text(day));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(@Nullable String typed) {
        try {
            return LocalTime.parse(SessionForm.text(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
