package io.bihuan.training.web;

import io.bihuan.training.Moved;
import io.bihuan.training.Session;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Moving a session.
 *
 * @param session the session as it is
 * @param movable whether it has not begun
 * @param form what is typed
 * @param errors what is wrong with it
 * @param instructors who may teach
 * @param moves where it had been, the latest move first
 * @param names the people named there
 */
public record MovePage(
        Session session,
        boolean movable,
        MoveForm form,
        Errors errors,
        List<Option> instructors,
        List<Moved> moves,
        Map<UUID, String> names) {

    /** When, where and by whom, in a line. */
    public String line(io.bihuan.training.NewTime time, Ui ui) {
        return ui.when(time.startsAt()) + "–" + ui.dates().time(time.endsAt()) + " · " + time.place() + " · "
                + names.getOrDefault(time.instructorId(), "—");
    }
}
