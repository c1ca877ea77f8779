package io.bihuan.programme.web;

import io.bihuan.programme.Path;
import io.bihuan.programme.Step;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;

/**
 * One programme.
 *
 * @param view the programme
 * @param lines its courses by name
 * @param people those on it, a page of them, the latest to begin first; empty for who may not see them
 * @param page which page of them, from 0
 * @param more whether there is another page
 * @param mayWrite whether the reader writes programmes and puts people on them
 * @param leads whether the reader sees who is on it
 * @param enrol the form that puts people on it
 */
public record ProgrammePage(
        ProgrammeView view,
        List<Line> lines,
        List<Somebody> people,
        int page,
        boolean more,
        boolean mayWrite,
        boolean leads,
        EnrolForm enrol) {

    /** A course in its place. */
    public record Line(Step step, String name, String rule) {}

    /** Somebody on it. */
    public record Somebody(String name, String place, Path path) {

        /** In a word, how they stand. */
        public String word(Ui ui) {
            var enrolment = path.enrolment();
            var ending = enrolment.ending();
            if (ending != null) {
                return ui.label("programme.ending", ending);
            }
            if (enrolment.completedAt() != null) {
                return ui.text("programme.completed");
            }
            return path.late() > 0 ? ui.text("programme.late", path.late()) : ui.text("programme.on-time");
        }

        /** The colour of that word. */
        public Tone tone() {
            var enrolment = path.enrolment();
            if (enrolment.ending() != null) {
                return Tone.NEUTRAL;
            }
            return path.late() > 0 ? Tone.BAD : Tone.GOOD;
        }
    }

    /**
     * The form that puts people on it.
     *
     * @param begins the first day as typed
     * @param team the team chosen, or ""
     * @param chosen who was ticked
     * @param teams the teams to choose from
     * @param people the people to choose from
     * @param errors what is wrong
     */
    public record EnrolForm(
            String begins, String team, List<String> chosen, List<Option> teams, List<Option> people, Errors errors) {

        /** Whether somebody was ticked. */
        public boolean has(String id) {
            return chosen.contains(id);
        }
    }
}
