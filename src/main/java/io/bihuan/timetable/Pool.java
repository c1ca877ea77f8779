package io.bihuan.timetable;

import io.bihuan.people.Person;
import io.bihuan.resource.Room;
import io.bihuan.timetable.solve.Hall;
import io.bihuan.timetable.solve.Learner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who and what a month can draw on.
 *
 * @param people everybody of the plan's branch, by id
 * @param learners the same as the solver sees them, teachers from elsewhere included
 * @param rooms the rooms in use, by id
 * @param halls the same as the solver sees them
 * @param teachers who may teach anything at all, in a settled order
 * @param supervisors who must teach some hours a week
 */
record Pool(
        Map<UUID, Person> people,
        LinkedHashMap<UUID, Learner> learners,
        Map<UUID, Room> rooms,
        LinkedHashMap<UUID, Hall> halls,
        List<Learner> teachers,
        List<Learner> supervisors) {}
