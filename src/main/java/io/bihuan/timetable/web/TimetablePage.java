package io.bihuan.timetable.web;

import io.bihuan.timetable.Timetables;
import io.bihuan.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The dates of a plan, as a month by weeks.
 *
 * @param planId the plan
 * @param name its period in words
 * @param version its version
 * @param edits whether the reader may change the dates
 * @param search the latest search, or null
 * @param collisions what stands in each other's way
 * @param missing whom it leaves out, and why
 * @param weeks the month
 * @param lines how each line is covered
 */
public record TimetablePage(
        UUID planId,
        String name,
        int version,
        boolean edits,
        @Nullable Progress search,
        List<Told> collisions,
        List<Told> missing,
        List<Week> weeks,
        List<Line> lines) {

    /** A search as it goes on, or as it ended. */
    public record Progress(UUID planId, Timetables.Search search) {}

    /** Something that is wrong, what would help, and where it is put right. */
    public record Told(String sentence, String help, String rule, String href) {}

    /** One week, Monday to Sunday. */
    public record Week(String name, List<Day> days) {}

    /** One day; those outside the month are pale. */
    public record Day(LocalDate day, String name, boolean inMonth, boolean workday, List<Card> cards) {}

    /** One group's training on a day. */
    public record Card(
            UUID id,
            String time,
            String topic,
            String room,
            String teacher,
            int people,
            String group,
            boolean pinned,
            boolean collides) {}

    /** How a line is covered. */
    public record Line(
            UUID itemId, String topic, String rule, String why, int owed, int covered, int dates, Tone tone) {

        /** How many of a hundred are covered. */
        public int percent() {
            return owed == 0 ? 100 : 100 * covered / owed;
        }
    }

    /** How many dates there are. */
    public int dates() {
        return lines.stream().mapToInt(Line::dates).sum();
    }

    /** How many places are owed in all. */
    public int owed() {
        return lines.stream().mapToInt(Line::owed).sum();
    }

    /** How many of them have a date. */
    public int covered() {
        return lines.stream().mapToInt(Line::covered).sum();
    }
}
