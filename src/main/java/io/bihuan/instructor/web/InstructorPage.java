package io.bihuan.instructor.web;

import io.bihuan.instructor.Lesson;
import io.bihuan.instructor.Step;
import io.bihuan.resource.Absence;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One instructor: what they may teach, what they taught, how it was received, what follows.
 *
 * @param id who
 * @param name their name
 * @param place where they stand in the organisation
 * @param inPool whether they are in the pool
 * @param withdrawn whether they may teach no more
 * @param week their week against the minimum, or null where none is asked of them
 * @param hours class hours by week, the latest first
 * @param month class hours this month
 * @param dimensions the four dimensions and the deviations, against the standard
 * @param judged how many lessons that is
 * @param lessons what they taught, the latest first
 * @param ladder every step, the latest first
 * @param topics every course, and whether it is theirs
 * @param away days on which they do not teach
 * @param judges whether the reader keeps the pool and notes deviations
 * @param own whether they look at themselves
 * @param errors what is wrong with what was typed
 * @param typed what was typed
 */
public record InstructorPage(
        String id,
        String name,
        String place,
        boolean inPool,
        boolean withdrawn,
        InstructorsPage.@Nullable WeekRow week,
        List<WeekBar> hours,
        String month,
        List<Dimension> dimensions,
        int judged,
        List<LessonRow> lessons,
        List<StepRow> ladder,
        List<Topic> topics,
        List<Absence> away,
        boolean judges,
        boolean own,
        Errors errors,
        AwayForm typed) {

    /** Class hours of a week. */
    public record WeekBar(String week, String hours, int percent) {}

    /**
     * One dimension.
     *
     * @param key names it
     * @param value what was reached
     * @param aim what the standard asks for
     * @param tone whether it was
     */
    public record Dimension(String key, String value, String aim, Tone tone) {}

    /** A lesson with what was noted against it and, while participants answer, until when. */
    public record LessonRow(
            Lesson lesson,
            List<String> deviations,
            List<String> under,
            @Nullable ClockChip clock) {

        /** A share in per cent, or a dash where nobody answered. */
        public String percent(int count) {
            return lesson.answers() == 0 ? "—" : lesson.given().percent(count) + "%";
        }
    }

    /**
     * A step with its evidence in words.
     *
     * @param closes whether the reader says that it is done
     */
    public record StepRow(
            Step step,
            String evidence,
            String by,
            String doneBy,
            @Nullable ClockChip clock,
            boolean closes,
            boolean counts) {}

    /** A course that can be theirs. */
    public record Topic(String id, String name, String programme, boolean theirs) {}

    /** The names of their courses. */
    public List<String> mine() {
        return topics.stream().filter(Topic::theirs).map(Topic::name).toList();
    }

    /** What a lesson was about, as the reader calls it. */
    public String name(Lesson lesson) {
        return topics.stream()
                .filter(topic -> topic.id().equals(String.valueOf(lesson.courseId())))
                .map(Topic::name)
                .findFirst()
                .orElse(lesson.topic());
    }

    /** Whether anything on the ladder counts at present. */
    public boolean onLadder() {
        return ladder.stream().anyMatch(StepRow::counts);
    }
}
