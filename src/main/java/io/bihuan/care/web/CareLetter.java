package io.bihuan.care.web;

import io.bihuan.care.CareTask;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;

/**
 * A contact as a message.
 *
 * @param ways the channels that reach the customer now; none where none does
 * @param channel the one chosen
 * @param words as they stand in the form
 */
public record CareLetter(List<String> ways, String channel, String words, Errors errors) {

    static final int LONGEST = 1_000;

    static CareLetter none() {
        return new CareLetter(List.of(), "", "", Errors.none());
    }

    static CareLetter of(CareTask task, List<String> ways, String agent, Ui ui) {
        return new CareLetter(
                ways, ways.isEmpty() ? "" : ways.getFirst(), CarePage.letter(task, agent, ui), Errors.none());
    }

    static Errors check(String words) {
        return Errors.none()
                .addIf(words.isBlank(), "words", "care.letter.empty")
                .addIf(words.length() > LONGEST, "words", "care.letter.long", LONGEST);
    }

    /** The channels to choose from. */
    public List<Option> channels(Ui ui) {
        return ways.stream()
                .map(way -> new Option(way, ui.text("conversation.channel." + way)))
                .toList();
    }
}
