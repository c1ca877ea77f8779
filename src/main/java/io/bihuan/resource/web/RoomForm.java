package io.bihuan.resource.web;

import io.bihuan.calendar.Hours;
import io.bihuan.resource.NewRoom;
import io.bihuan.resource.Room;
import io.bihuan.web.Errors;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A room as somebody types it. */
public record RoomForm(String name, String seats, String equipment, String hours) {

    private static final int MOST_SEATS = 2000;

    public RoomForm(@Nullable String name, @Nullable String seats, @Nullable String equipment, @Nullable String hours) {
        this.name = Objects.requireNonNullElse(name, "").strip();
        this.seats = Objects.requireNonNullElse(seats, "").strip();
        this.equipment = Objects.requireNonNullElse(equipment, "").strip();
        this.hours = Objects.requireNonNullElse(hours, "").strip();
    }

    static RoomForm empty() {
        return new RoomForm("", "", "", "09:00-12:00, 13:30-18:00");
    }

    static RoomForm of(Room room) {
        return new RoomForm(
                room.name(),
                String.valueOf(room.seats()),
                room.equipment(),
                room.hours().toString());
    }

    Errors check() {
        return Errors.none()
                .addIf(name.isEmpty(), "name", "resource.room.name-missing")
                .addIf(seatsRead() == null, "seats", "resource.room.seats-wrong", MOST_SEATS)
                .addIf(hoursRead() == null, "hours", "resource.room.hours-wrong");
    }

    NewRoom room() {
        return new NewRoom(name, Objects.requireNonNull(seatsRead()), equipment, Objects.requireNonNull(hoursRead()));
    }

    private @Nullable Integer seatsRead() {
        try {
            var read = Integer.valueOf(seats);
            return read > 0 && read <= MOST_SEATS ? read : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private @Nullable Hours hoursRead() {
        try {
            var read = Hours.parse(hours);
            return read.open() ? read : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
