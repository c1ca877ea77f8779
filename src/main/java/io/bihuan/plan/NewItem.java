package io.bihuan.plan;

import io.bihuan.course.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line as somebody writes it into a plan.
 *
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
 * @param note why it stands here, in the writer's words
 * @param months of an annual line, the months in which it is held; else empty
 */
public record NewItem(
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
        String note,
        List<Integer> months) {

    /** A line of a month. */
    public NewItem(
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
            String note) {
        this(courseId, topic, teams, people, instructorId, from, until, hours, method, test, note, List.of());
    }

    PlanItem line(UUID id, UUID origin, Reason reason) {
        return new PlanItem(
                        id,
                        origin,
                        courseId,
                        topic,
                        teams,
                        people,
                        instructorId,
                        from,
                        until,
                        hours,
                        method,
                        test,
                        reason)
                .heldIn(months);
    }
}
