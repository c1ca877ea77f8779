package io.bihuan.plan;

import io.bihuan.course.Method;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
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
 * @param occurrences when it is held, group by group; empty while it has no dates
 * @param months of an annual line, the months in which it is held, a month as often as it is held in it; else empty
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
        Reason reason,
        List<Occurrence> occurrences,
        List<Integer> months) {

    public PlanItem {
        teams = List.copyOf(teams);
        people = List.copyOf(people);
        occurrences = List.copyOf(occurrences);
        months = Optional.ofNullable(months).orElse(List.of()).stream().sorted().toList();
    }

    /** A line of a month, with its dates. */
    public PlanItem(
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
            Reason reason,
            List<Occurrence> occurrences) {
        this(
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
                reason,
                occurrences,
                List.of());
    }

    /** A line without dates. */
    public PlanItem(
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
        this(
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
                reason,
                List.of());
    }

    /** Whether it is for everybody. */
    public boolean forEverybody() {
        return teams.isEmpty() && people.isEmpty();
    }

    /** The same line with an instructor. */
    public PlanItem taughtBy(@Nullable UUID instructor) {
        return new PlanItem(
                id,
                origin,
                courseId,
                topic,
                teams,
                people,
                instructor,
                from,
                until,
                hours,
                method,
                test,
                reason,
                occurrences,
                months);
    }

    /** The same line held in these months of the year. */
    public PlanItem heldIn(List<Integer> inMonths) {
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
                reason,
                occurrences,
                inMonths);
    }

    /** How often it is held in a month of the year, 1 to 12; a line that names no month, once in its first. */
    public int times(int month) {
        return months.isEmpty()
                ? from.getMonthValue() == month ? 1 : 0
                : (int) months.stream().filter(one -> one == month).count();
    }

    /** The same line with its dates. */
    public PlanItem heldAt(List<Occurrence> dates) {
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
                reason,
                dates,
                months);
    }

    /** The same line in another version, each date under an id of its own. */
    PlanItem copied(UUID newId, Supplier<UUID> ids) {
        return new PlanItem(
                newId,
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
                reason,
                occurrences.stream().map(each -> each.copied(ids.get())).toList(),
                months);
    }

    /** Whether both say the same, whatever their version. */
    boolean saysTheSame(PlanItem other) {
        return heldAt(List.of())
                        .copied(origin, () -> origin)
                        .equals(other.heldAt(List.of()).copied(origin, () -> origin))
                && occurrences.size() == other.occurrences.size()
                && occurrences.stream()
                        .allMatch(date -> other.occurrences.stream().anyMatch(date::saysTheSame));
    }
}
