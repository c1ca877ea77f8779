package io.bihuan.resource.web;

import io.bihuan.database.Ids;
import io.bihuan.resource.Absence;
import io.bihuan.web.Errors;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A time at which somebody cannot come, as it is typed; {@code who} is an id with its kind before it. */
public record AbsenceForm(
        String who,
        String kind,
        String from,
        String until,
        List<Integer> weekdays,
        String fromTime,
        String untilTime,
        String reason) {

    static final String PERSON = "person:";
    static final String TEAM = "team:";

    public AbsenceForm(
            @Nullable String who,
            @Nullable String kind,
            @Nullable String from,
            @Nullable String until,
            @Nullable List<Integer> weekdays,
            @Nullable String fromTime,
            @Nullable String untilTime,
            @Nullable String reason) {
        this.who = Objects.requireNonNullElse(who, "");
        this.kind = Objects.requireNonNullElse(kind, Absence.Kind.SHIFT.name());
        this.from = Objects.requireNonNullElse(from, "");
        this.until = Objects.requireNonNullElse(until, "");
        this.weekdays = weekdays == null ? List.of() : List.copyOf(weekdays);
        this.fromTime = Objects.requireNonNullElse(fromTime, "");
        this.untilTime = Objects.requireNonNullElse(untilTime, "");
        this.reason = Objects.requireNonNullElse(reason, "").strip();
    }

    static AbsenceForm empty() {
        return new AbsenceForm(null, null, null, null, null, null, null, null);
    }

    Errors check() {
        var first = ClosureForm.day(from);
        var last = ClosureForm.day(until);
        var begins = time(fromTime);
        var ends = time(untilTime);
        return Errors.none()
                .addIf(!who.startsWith(PERSON) && !who.startsWith(TEAM), "who", "resource.absence.who-missing")
                .addIf(first == null, "from", "resource.day-wrong")
                .addIf(last == null, "until", "resource.day-wrong")
                .addIf(first != null && last != null && last.isBefore(first), "until", "resource.ends-before")
                .addIf((begins == null) != (ends == null), "untilTime", "resource.absence.two-ends")
                .addIf(
                        begins != null && ends != null && !begins.isBefore(ends),
                        "untilTime",
                        "resource.absence.time-before");
    }

    Absence absence() {
        var id = UUID.fromString(who.substring(who.indexOf(':') + 1));
        return new Absence(
                Ids.next(),
                who.startsWith(PERSON) ? id : null,
                who.startsWith(TEAM) ? id : null,
                Absence.Kind.valueOf(kind),
                Objects.requireNonNull(ClosureForm.day(from)),
                Objects.requireNonNull(ClosureForm.day(until)),
                weekdays.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                time(fromTime),
                time(untilTime),
                reason);
    }

    private static @Nullable LocalTime time(String typed) {
        try {
            return LocalTime.parse(typed);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
