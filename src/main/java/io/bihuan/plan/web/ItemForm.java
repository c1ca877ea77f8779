package io.bihuan.plan.web;

import io.bihuan.course.Method;
import io.bihuan.plan.NewItem;
import io.bihuan.plan.PlanItem;
import io.bihuan.plan.PlanKind;
import io.bihuan.plan.PlanPeriod;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A line of a plan as somebody types it.
 *
 * @param course the course's id, or "" for a topic of one's own
 * @param topic the topic in words
 * @param teams ids of teams
 * @param people ids of people
 * @param instructor the instructor's id, or ""
 * @param from the first day
 * @param until the last day
 * @param hours class hours
 * @param method how it is taught
 * @param test whether it ends in a test
 * @param note why it stands there
 * @param times how often in each month of the year, of an annual line
 */
public record ItemForm(
        @Nullable String course,
        @Nullable String topic,
        @Nullable List<String> teams,
        @Nullable List<String> people,
        @Nullable String instructor,
        @Nullable String from,
        @Nullable String until,
        @Nullable String hours,
        @Nullable String method,
        @Nullable Boolean test,
        @Nullable String note,
        @Nullable List<String> times) {

    private static final int MONTHS = 12;
    private static final int MOST = 31;

    static ItemForm of(PlanItem item) {
        return new ItemForm(
                item.courseId() == null ? "" : item.courseId().toString(),
                item.topic(),
                item.teams().stream().map(UUID::toString).toList(),
                item.people().stream().map(UUID::toString).toList(),
                item.instructorId() == null ? "" : item.instructorId().toString(),
                item.from().toString(),
                item.until().toString(),
                item.hours().toPlainString(),
                item.method().name(),
                item.test(),
                item.reason().kind() == io.bihuan.plan.Reason.Kind.OWN
                        ? item.reason().note()
                        : "",
                IntStream.rangeClosed(1, MONTHS)
                        .mapToObj(month -> item.times(month) == 0 ? "" : String.valueOf(item.times(month)))
                        .toList());
    }

    static ItemForm empty(PlanPeriod period) {
        return new ItemForm(
                "",
                "",
                List.of(),
                List.of(),
                "",
                period.first().toString(),
                period.last().toString(),
                "1",
                Method.TALK.name(),
                false,
                "",
                List.of());
    }

    /** How often in a month, as typed. */
    public String times(int month) {
        return times == null || times.size() < month ? "" : times.get(month - 1);
    }

    /** A text as typed, "" where nothing was sent. */
    public static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Whether the id was ticked. */
    public static boolean has(@Nullable List<String> ticked, String id) {
        return ticked != null && ticked.contains(id);
    }

    /** Whether it ends in a test; an empty box is not sent. */
    public boolean tests() {
        return Boolean.TRUE.equals(test);
    }

    Errors check(PlanPeriod period) {
        var errors = Errors.none()
                .addIf(text(course).isEmpty() && text(topic).isBlank(), "topic", "plan.item.topic-missing")
                .addIf(hoursRead() == null, "hours", "plan.item.hours-wrong")
                .addIf(day(from) == null, "from", "plan.item.day-wrong")
                .addIf(day(until) == null, "until", "plan.item.day-wrong");
        errors.addIf(
                period.kind() == PlanKind.ANNUAL
                        && IntStream.rangeClosed(1, MONTHS).anyMatch(month -> often(month) < 0),
                "times",
                "plan.item.times-wrong");
        var first = day(from);
        var last = day(until);
        if (first != null && last != null) {
            errors.addIf(last.isBefore(first), "until", "plan.item.ends-before")
                    .addIf(!period.has(first), "from", "plan.item.outside")
                    .addIf(!period.has(last), "until", "plan.item.outside");
        }
        return errors;
    }

    NewItem item(String courseTopic) {
        var first = day(from);
        var last = day(until);
        var taught = hoursRead();
        if (first == null || last == null || taught == null) {
            throw new IllegalStateException("checked before");
        }
        return new NewItem(
                text(course).isEmpty() ? null : UUID.fromString(text(course)),
                text(course).isEmpty() ? text(topic).strip() : courseTopic,
                ids(teams),
                ids(people),
                text(instructor).isEmpty() ? null : UUID.fromString(text(instructor)),
                first,
                last,
                taught,
                Method.valueOf(text(method)),
                tests(),
                text(note).strip(),
                IntStream.rangeClosed(1, MONTHS)
                        .boxed()
                        .flatMap(month -> Collections.nCopies(Math.max(0, often(month)), month).stream())
                        .toList());
    }

    /** How often in a month, or -1 where what was typed is no such number. */
    private int often(int month) {
        try {
            var read =
                    times(month).isBlank() ? 0 : Integer.parseInt(times(month).strip());
            return read >= 0 && read <= MOST ? read : -1;
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    private static List<UUID> ids(@Nullable List<String> ticked) {
        return ticked == null
                ? List.of()
                : ticked.stream().map(UUID::fromString).toList();
    }

    private @Nullable BigDecimal hoursRead() {
        try {
            var read = new BigDecimal(text(hours).strip());
            return read.signum() > 0 && read.compareTo(new BigDecimal(999)) < 0 ? read : null;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable LocalDate day(@Nullable String typed) {
        try {
            return LocalDate.parse(text(typed));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
