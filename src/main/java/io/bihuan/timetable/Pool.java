package io.bihuan.timetable;

import io.bihuan.people.Person;
import io.bihuan.resource.Room;
import io.bihuan.timetable.solve.Hall;
import io.bihuan.timetable.solve.Learner;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who and what a month can draw on.
 *
 * @param people everybody of the plan's branch, by id
 * @param learners the same as the solver sees them, teachers from elsewhere included
 * @param rooms the rooms in use, by id
 * @param halls the same as the solver sees them
 * @param teachers who may teach anything at all, in a settled order
 * @param topics the courses of those teachers who do not teach everything
 * @param supervisors who must teach some hours a week
 */
record Pool(
        Map<UUID, Person> people,
        LinkedHashMap<UUID, Learner> learners,
        Map<UUID, Room> rooms,
        LinkedHashMap<UUID, Hall> halls,
        List<Learner> teachers,
        Map<UUID, Set<UUID>> topics,
        List<Learner> supervisors) {

    /** Those who may teach a course, or, with null, something that is no course. */
    List<Learner> teaching(@Nullable UUID courseId) {
        return teachers.stream()
                .filter(teacher -> {
                    var theirs = topics.get(teacher.id());
                    return theirs == null || (courseId == null ? !theirs.isEmpty() : theirs.contains(courseId));
                })
                .toList();
    }
}
