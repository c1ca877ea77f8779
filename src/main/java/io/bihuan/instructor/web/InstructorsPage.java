package io.bihuan.instructor.web;

import io.bihuan.instructor.Answers;
import io.bihuan.instructor.TeachingRight;
import io.bihuan.resource.Absence;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The pool of instructors.
 *
 * @param weeks the supervisors' week against their minimum
 * @param tasks what the ladder asks of somebody
 * @param rows the instructors, those with something to do first
 * @param courses courses to look for
 * @param course the course looked for, or ""
 * @param others who could be taken into the pool
 * @param uncovered courses that nobody may teach
 * @param judges whether the reader sees everybody's evaluation and keeps the pool
 * @param errors what is wrong with what was typed
 */
public record InstructorsPage(
        List<WeekRow> weeks,
        List<TaskRow> tasks,
        List<Row> rows,
        List<Option> courses,
        String course,
        List<Option> others,
        List<String> uncovered,
        boolean judges,
        Errors errors) {

    /** A supervisor's week. */
    public record WeekRow(
            String href,
            String name,
            String taught,
            String scheduled,
            String minimum,
            String owed,
            boolean met,
            boolean covered,
            int percent,
            ClockChip clock) {}

    /** Something the ladder asks for. */
    public record TaskRow(String href, String name, String kind, String evidence, ClockChip clock) {}

    /**
     * One instructor.
     *
     * @param href their page, or "" where it is not the reader's to open
     * @param topics names of their courses
     * @param given what participants said in ninety days, or null where it is not the reader's to see
     * @param step the last step of their ladder in words, or ""
     * @param away when they are away at present or next, or null
     */
    public record Row(
            String href,
            String name,
            String place,
            List<String> topics,
            String week,
            String month,
            @Nullable Answers given,
            String step,
            TeachingRight right,
            @Nullable Absence away) {

        /** The first topics in a line, and how many more there are. */
        public List<String> firstTopics() {
            return topics.subList(0, Math.min(FEW, topics.size()));
        }

        /** How many topics are not in the line. */
        public int moreTopics() {
            return Math.max(0, topics.size() - FEW);
        }
    }

    private static final int FEW = 3;
}
