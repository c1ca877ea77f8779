package io.bihuan.mail.web;

import io.bihuan.conversation.Carriages;
import io.bihuan.mail.Letters;
import io.bihuan.mail.MailSettings;
import io.bihuan.mail.Mailbox;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;

/**
 * How the mailbox is reached, how that goes, and what asks for a look.
 *
 * @param trial what trying the lines came to, or ""
 * @param trialGood whether both lines stand
 */
public record MailPage(
        MailForm form,
        Errors errors,
        boolean open,
        Mailbox.Standing standing,
        List<Letters.Odd> odd,
        List<Carriages.Undelivered> undelivered,
        String trial,
        boolean trialGood) {

    /** How it goes, in a word. */
    public String state(Ui ui) {
        return ui.text(
                !open ? "mail.state.none" : standing.lastError().isEmpty() ? "mail.state.good" : "mail.state.bad");
    }

    /** How pressing that is. */
    public Tone tone() {
        return !open ? Tone.NEUTRAL : standing.lastError().isEmpty() ? Tone.GOOD : Tone.BAD;
    }

    /** The ways to keep a line from being read. */
    public List<Option> securities(Ui ui) {
        return Arrays.stream(MailSettings.Security.values())
                .map(each -> new Option(each.name(), ui.label("mail.security", each)))
                .toList();
    }
}
