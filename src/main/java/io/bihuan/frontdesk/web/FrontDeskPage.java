package io.bihuan.frontdesk.web;

import io.bihuan.frontdesk.Ticket;
import io.bihuan.frontdesk.Visit;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The desk.
 *
 * @param current the number that this clerk called and still serves, or null
 * @param waiting who waits, the next one first
 * @param called what was called today, the latest first
 * @param counter where this clerk stands, or ""
 * @param kiosk the word that opens the kiosk and the screen
 */
public record FrontDeskPage(
        @Nullable Ticket current, List<Ticket> waiting, List<Ticket> called, String counter, String kiosk) {

    /** What may happen after the counter. */
    public List<Option> nexts(Ui ui) {
        return Arrays.stream(Visit.Then.values())
                .map(then -> new Option(then.name(), ui.label("frontdesk.then", then)))
                .toList();
    }

    /** How long somebody has waited. */
    public String waited(Ticket ticket, Ui ui) {
        return ui.dates().length(ticket.waited(ui.dates().now()));
    }
}
