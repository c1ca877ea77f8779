package io.bihuan.marking.web;

import io.bihuan.marking.MarkingLists;
import io.bihuan.marking.Queue;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;

/** One queue: the answers to one question of one exam, by their codes. */
public record QueuePage(Queue queue, String exam, String stem, List<MarkingLists.AnswerLine> answers) {

    /** Whether anything waits for this marker. */
    public boolean waits() {
        return answers.stream().anyMatch(answer -> !answer.state().equals("SETTLED") && answer.mine() == null);
    }

    /** Where an answer stands, in words. */
    public String state(MarkingLists.AnswerLine answer, Ui ui) {
        if (answer.state().equals("SETTLED")) {
            return ui.text("marking.state.SETTLED");
        }
        return answer.mine() != null ? ui.text("marking.state.others") : ui.text("marking.state." + answer.state());
    }

    /** Its tone. */
    public Tone tone(MarkingLists.AnswerLine answer) {
        return switch (answer.state()) {
            case "SETTLED" -> Tone.GOOD;
            case "THIRD" -> Tone.WARN;
            default -> answer.mine() != null ? Tone.NEUTRAL : Tone.ACCENT;
        };
    }
}
