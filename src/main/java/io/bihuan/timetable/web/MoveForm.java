package io.bihuan.timetable.web;

import io.bihuan.plan.Occurrence;
import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Another time and place for a date, as somebody types it. */
public record MoveForm(
        @Nullable String day,
        @Nullable String from,
        @Nullable String room,
        @Nullable String teacher,
        @Nullable Boolean insists) {

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }

    boolean insisting() {
        return Boolean.TRUE.equals(insists);
    }

    static MoveForm of(Occurrence date) {
        return new MoveForm(
                date.day().toString(),
                date.from().toString(),
                date.roomId().toString(),
                date.instructorId().toString(),
                false);
    }

    Errors check() {
        return Errors.none()
                .addIf(dayRead() == null, "day", "timetable.day-wrong")
                .addIf(timeRead() == null, "from", "timetable.time-wrong")
                .addIf(text(room).isEmpty(), "room", "timetable.room-missing")
                .addIf(text(teacher).isEmpty(), "teacher", "timetable.teacher-missing");
    }

    UnaryOperator<Occurrence> where(int minutes) {
        var begins = Objects.requireNonNull(timeRead());
        return date -> date.movedTo(
                Objects.requireNonNull(dayRead()),
                begins,
                begins.plusMinutes(minutes),
                UUID.fromString(text(room)),
                UUID.fromString(text(teacher)));
    }

    private @Nullable LocalDate dayRead() {
        try {
            return LocalDate.parse(text(day));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private @Nullable LocalTime timeRead() {
        try {
            return LocalTime.parse(text(from));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
