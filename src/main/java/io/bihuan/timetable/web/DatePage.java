package io.bihuan.timetable.web;

import io.bihuan.plan.Occurrence;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import java.util.UUID;

/**
 * One date of a plan.
 *
 * @param planId the plan
 * @param planName its period in words
 * @param topic what is taught
 * @param date the date as it stands
 * @param sub when, where, by whom
 * @param people who is expected
 * @param edits whether the reader may move it
 * @param form what is typed
 * @param errors what is wrong with it
 * @param collisions what it would collide with
 * @param rooms the rooms
 * @param teachers who may teach it
 * @param window the days on which it may be held
 */
public record DatePage(
        UUID planId,
        String planName,
        String topic,
        Occurrence date,
        String sub,
        List<String> people,
        boolean edits,
        MoveForm form,
        Errors errors,
        List<TimetablePage.Told> collisions,
        List<Option> rooms,
        List<Option> teachers,
        String window) {}
