package io.bihuan.frontdesk.web;

import io.bihuan.frontdesk.Drawing;
import io.bihuan.frontdesk.Ticket;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What those see who come: the kiosk, their number, or the screen.
 *
 * @param kiosk the word in the address
 * @param drawn their number, or null
 * @param called what was called, the latest first
 * @param waiting how many wait
 * @param full whether no more numbers are given
 */
public record KioskPage(String kiosk, Drawing.@Nullable Drawn drawn, List<Ticket> called, int waiting, boolean full) {

    /** After so many seconds untouched the page belongs to whoever comes next. */
    private static final String RESTS_AFTER = "30";

    public String restsAfter() {
        return RESTS_AFTER;
    }

    /** Where whoever comes next begins: in the house's language, whatever the last one chose. */
    public String start() {
        return "/kiosk/" + kiosk + "?lang=" + Locale.SIMPLIFIED_CHINESE.toLanguageTag();
    }

    /** Whether nothing of the last one's is left on it. */
    public boolean isAtStart(Ui ui) {
        return !ui.english() && !full;
    }
}
