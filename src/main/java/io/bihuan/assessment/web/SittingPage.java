package io.bihuan.assessment.web;

import io.bihuan.assessment.AskedQuestion;
import io.bihuan.assessment.Pulses;
import io.bihuan.assessment.SittingLists;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;

/**
 * The paper before its candidate.
 *
 * @param here whether this is the device the sitting goes on at
 */
public record SittingPage(
        SittingLists.Standing standing,
        List<AskedQuestion> questions,
        List<Pulses.Message> messages,
        boolean here,
        Instant now) {

    /** Where the candidate may fetch the pictures of the paper. */
    public String pictures() {
        return "/sittings/" + standing.id() + "/pictures/";
    }

    /** How many are answered. */
    public long answered() {
        return questions.stream().filter(AskedQuestion::answered).count();
    }

    /** The highest count of an answer so far; the next one is higher. */
    public long seq() {
        return questions.stream().mapToLong(AskedQuestion::seq).max().orElse(0);
    }

    /** A question's heading: its number, kind and points. */
    public String heading(AskedQuestion question, Ui ui) {
        return ui.text(
                "assessment.sitting.heading",
                question.number(),
                ui.label("question.kind", question.kind()),
                ui.number(question.points(), 2));
    }
}
