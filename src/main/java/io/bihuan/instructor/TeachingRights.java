package io.bihuan.instructor;

import io.bihuan.timetable.Teaching;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The pool as the planner of dates sees it: everybody's topics, and none for those whom the ladder withdrew (P-12). */
@Component
class TeachingRights implements Teaching {

    private final Teachers teachers;

    TeachingRights(Teachers teachers) {
        this.teachers = teachers;
    }

    @Override
    public Map<UUID, Set<UUID>> coursesByInstructor() {
        var topics = new HashMap<UUID, Set<UUID>>();
        teachers.pool().forEach(member -> topics.put(member, new HashSet<>()));
        teachers.byCourse()
                .forEach((course, staff) -> staff.forEach(
                        one -> topics.computeIfAbsent(one, _ -> new HashSet<>()).add(course)));
        teachers.withdrawn().forEach(one -> topics.put(one, Set.of()));
        return topics;
    }
}
