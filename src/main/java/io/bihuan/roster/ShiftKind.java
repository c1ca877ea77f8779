package io.bihuan.roster;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A kind of shift; its times never change.
 *
 * @param id which
 * @param branchId whose it is, or null where every branch may use it
 * @param code the sign that stands in a roster's field
 * @param name what it is called in Chinese
 * @param nameEn what it is called in English
 * @param starts when it begins
 * @param ends when it ends: on the next day where that is not later than its beginning
 * @param breakMinutes how much of it is break, unpaid
 * @param night whether it counts as night work
 * @param barsTraining whether who works on it cannot come to training meanwhile
 */
public record ShiftKind(
        UUID id,
        @Nullable UUID branchId,
        String code,
        String name,
        String nameEn,
        LocalTime starts,
        LocalTime ends,
        int breakMinutes,
        boolean night,
        boolean barsTraining) {

    /** Its name in the reader's language. */
    public String name(boolean english) {
        return english ? nameEn : name;
    }

    /** Whether it ends on the day after it began. */
    public boolean overMidnight() {
        return !ends.isAfter(starts);
    }

    /** When it ends, begun on that day. */
    public LocalDateTime endsOn(LocalDate day) {
        return (overMidnight() ? day.plusDays(1) : day).atTime(ends);
    }

    /** How long one works on it, without the break, in minutes. */
    public int minutes() {
        var day = LocalDate.EPOCH;
        return (int) Duration.between(day.atTime(starts), endsOn(day)).toMinutes() - breakMinutes;
    }

    /** Its hours, as people write them: 08:00–16:30. */
    public String hours() {
        return starts + "–" + ends;
    }

    /** It, worked on that day. */
    Stint on(LocalDate day) {
        return new Stint(day, day.atTime(starts), endsOn(day), minutes(), night);
    }
}
