package io.bihuan.resource.web;

import io.bihuan.resource.Room;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import java.util.UUID;

/**
 * The pool: rooms, instructors, and who cannot come when.
 *
 * @param rooms the rooms
 * @param instructors the names of those who teach
 * @param people how many people there are to teach
 * @param absences who cannot come, in words
 * @param form what is typed to note another
 * @param errors what is wrong with it
 * @param who whom it may be about
 * @param kinds the kinds of absence
 * @param weekdays the days of the week
 * @param mayKeep whether the reader keeps rooms
 * @param mayNote whether the reader notes absences
 */
public record ResourcesPage(
        List<Room> rooms,
        List<String> instructors,
        int people,
        List<Away> absences,
        AbsenceForm form,
        Errors errors,
        List<Option> who,
        List<Option> kinds,
        List<Option> weekdays,
        boolean mayKeep,
        boolean mayNote) {

    /** An absence in words. */
    public record Away(UUID id, String who, String kind, String when, String reason) {}

    /** The seats of all rooms together. */
    public int seats() {
        return rooms.stream().mapToInt(Room::seats).sum();
    }
}
