package io.bihuan.wechat.web;

import io.bihuan.conversation.Carriages;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.wechat.Account;
import java.util.List;

/**
 * What opens the official account, how it goes, and what did not arrive.
 *
 * @param callback the address that the platform calls
 * @param trial what trying came to, or ""
 * @param trialGood whether the platform knows the account
 */
public record WeChatPage(
        WeChatForm form,
        Errors errors,
        boolean open,
        String callback,
        Account.Standing standing,
        List<Carriages.Undelivered> undelivered,
        String trial,
        boolean trialGood) {

    /** How it goes, in a word. */
    public String state(Ui ui) {
        return ui.text(
                !open
                        ? "wechat.state.none"
                        : !standing.lastError().isEmpty()
                                ? "wechat.state.bad"
                                : standing.heardAt() == null ? "wechat.state.silent" : "wechat.state.good");
    }

    /** How pressing that is. */
    public Tone tone() {
        return !open
                ? Tone.NEUTRAL
                : !standing.lastError().isEmpty() ? Tone.BAD : standing.heardAt() == null ? Tone.WARN : Tone.GOOD;
    }
}
