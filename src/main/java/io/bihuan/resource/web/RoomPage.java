package io.bihuan.resource.web;

import io.bihuan.resource.Room;
import io.bihuan.web.Errors;
import org.jspecify.annotations.Nullable;

/**
 * Writing a room down.
 *
 * @param room the room, or null while it is new
 * @param form what is typed
 * @param errors what is wrong with it
 * @param closing what is typed to close it
 * @param closingErrors what is wrong with that
 */
public record RoomPage(@Nullable Room room, RoomForm form, Errors errors, ClosureForm closing, Errors closingErrors) {

    /** Where the form is sent. */
    public String action() {
        return room == null ? "/resources/rooms" : "/resources/rooms/" + room.id();
    }
}
