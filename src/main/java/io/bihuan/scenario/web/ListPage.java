package io.bihuan.scenario.web;

import io.bihuan.scenario.OwnScenario;
import io.bihuan.shadow.ShadowOffers.Offer;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The scenarios of the centre's own, and what more could be made of.
 *
 * @param names who wrote them
 * @param complaints whether the viewer may make one of a complaint
 * @param number the number of a complaint as it was typed and refused
 * @param fault why, or ""
 */
public record ListPage(
        List<OwnScenario> scenarios,
        Map<UUID, String> names,
        List<Offer> offers,
        boolean complaints,
        String number,
        String fault) {

    /** Who wrote the latest version. */
    public String author(OwnScenario scenario) {
        return names.getOrDefault(scenario.writtenBy(), "");
    }

    /** How far one has come, as a tone. */
    public static Tone tone(OwnScenario scenario) {
        return switch (scenario.status()) {
            case DRAFT -> Tone.NEUTRAL;
            case IN_REVIEW -> Tone.ACCENT;
            case READY -> Tone.GOOD;
            case RETIRED -> Tone.WARN;
        };
    }

    /** A channel as a word. */
    public static String channel(Offer offer, Ui ui) {
        return ui.textOr("quality.channel." + offer.channel(), offer.channel());
    }
}
