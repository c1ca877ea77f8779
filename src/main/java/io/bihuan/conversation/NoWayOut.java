package io.bihuan.conversation;

import io.bihuan.web.Ui;

/**
 * Why what is said in a conversation cannot reach its customer as things stand, and what helps.
 *
 * @param wording the wording of the reason; with {@code .next} behind it, of what to do instead
 * @param page where whoever may can put it right, or ""
 */
public record NoWayOut(String wording, String page) {

    /** One that no setting puts right. */
    public NoWayOut(String wording) {
        this(wording, "");
    }

    /** The reason and what to do, in a row. */
    public String words(Ui ui) {
        return ui.text("conversation.noWayOut", ui.text(wording), ui.text(wording + ".next"));
    }
}
