package io.bihuan.plan;

import io.bihuan.course.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One line of a plan: what is taught, to whom, by whom, when, and why.
 *
 * @param id the line in this version of the plan
 * @param origin the line through all versions
 * @param courseId the course, or null where only a topic is named
 * @param topic the topic in words
 * @param teams the teams it is for; empty with no people either means everybody
 * @param people the people it is for by name
 * @param instructorId who teaches, or null while nobody is named
 * @param from the first day it may be held
 * @param until the last day
 * @param hours class hours
 * @param method how it is taught
 * @param test whether it ends in a test
 * @param reason why it stands here
 */
public record PlanItem(
        UUID id,
        UUID origin,
        @Nullable UUID courseId,
        String topic,
        List<UUID> teams,
        List<UUID> people,
        @Nullable UUID instructorId,
        LocalDate from,
        LocalDate until,
        BigDecimal hours,
        Method method,
        boolean test,
        Reason reason) {

    public PlanItem {
        teams = List.copyOf(teams);
        people = List.copyOf(people);
    }

    /** Whether it is for everybody. */
    public boolean forEverybody() {
        return teams.isEmpty() && people.isEmpty();
    }

    /** The same line with an instructor. */
    public PlanItem taughtBy(@Nullable UUID instructor) {
        return new PlanItem(
                id, origin, courseId, topic, teams, people, instructor, from, until, hours, method, test, reason);
    }

    /** The same line in another version. */
    PlanItem copied(UUID newId) {
        return new PlanItem(
                newId, origin, courseId, topic, teams, people, instructorId, from, until, hours, method, test, reason);
    }

    /** Whether both say the same, whatever their version. */
    boolean saysTheSame(PlanItem other) {
        return copied(origin).equals(other.copied(origin));
    }
}
