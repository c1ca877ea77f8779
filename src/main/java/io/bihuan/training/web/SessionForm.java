package io.bihuan.training.web;

import io.bihuan.training.NewSession;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A session as somebody types it.
 *
 * @param course the course's id
 * @param item the id of the plan's item, or ""
 * @param day the day
 * @param from when it begins
 * @param until when it ends
 * @param place the room or the link
 * @param instructor the instructor's id
 * @param seats how many fit in
 * @param people who is expected
 * @param link where it is met online
 */
public record SessionForm(
        @Nullable String course,
        @Nullable String item,
        @Nullable String day,
        @Nullable String from,
        @Nullable String until,
        @Nullable String place,
        @Nullable String instructor,
        @Nullable String seats,
        @Nullable List<String> people,
        @Nullable String link) {

    private static final int LONGEST_LINK = 500;

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Whether the person was ticked. */
    public boolean has(String id) {
        return people != null && people.contains(id);
    }

    Errors check() {
        return Errors.none()
                .addIf(text(course).isEmpty(), "course", "training.form.course-missing")
                .addIf(dayRead() == null, "day", "training.form.day-wrong")
                .addIf(time(from) == null, "from", "training.form.time-wrong")
                .addIf(time(until) == null, "until", "training.form.time-wrong")
                .addIf(text(place).isBlank(), "place", "training.form.place-missing")
                .addIf(text(instructor).isEmpty(), "instructor", "training.form.instructor-missing")
                .addIf(seatsRead() == null, "seats", "training.form.seats-wrong")
                .addIf(people == null || people.isEmpty(), "people", "training.form.nobody")
                .addIf(!linkReads(), "link", "training.form.link-wrong");
    }

    NewSession session(ZoneId zone) {
        var on = dayRead();
        var starts = time(from);
        var ends = time(until);
        var room = seatsRead();
        if (on == null || starts == null || ends == null || room == null || people == null) {
            throw new IllegalStateException("checked before");
        }
        return new NewSession(
                UUID.fromString(text(course)),
                text(item).isEmpty() ? null : UUID.fromString(text(item)),
                on.atTime(starts).atZone(zone).toInstant(),
                on.atTime(ends).atZone(zone).toInstant(),
                text(place).strip(),
                UUID.fromString(text(instructor)),
                room,
                people.stream().map(UUID::fromString).toList(),
                text(link).strip());
    }

    /** An address that a browser opens safely, or none. */
    private boolean linkReads() {
        var typed = text(link).strip();
        return typed.isEmpty()
                || typed.length() < LONGEST_LINK && (typed.startsWith("https://") || typed.startsWith("http://"));
    }

    private @Nullable Integer seatsRead() {
        try {
            var read = Integer.valueOf(text(seats).strip());
            return read > 0 && read < 10_000 ? read : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable LocalDate dayRead() {
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable LocalTime time(@Nullable String typed) {
        try {
            return LocalTime.parse(text(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
