package io.bihuan.shadow.web;

import io.bihuan.shadow.Shadow;
import io.bihuan.shadow.ShadowOffers.Offer;
import io.bihuan.shadow.Wish;
import io.bihuan.web.Option;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What is on offer, and what was done.
 *
 * @param wish what was looked for
 * @param shadows the viewer's own; for those who lead, the finished ones of their people
 * @param names who answered, by id
 * @param trainees whom one may be given to; empty for trainees
 * @param withholds whether the viewer may withhold a conversation
 */
public record ShelfPage(
        List<Offer> offers,
        Wish wish,
        List<Shadow> shadows,
        Map<UUID, String> names,
        List<Option> trainees,
        boolean withholds) {

    private static final List<String> CHANNELS = List.of("ONLINE", "PHONE", "ONSITE");

    /** The channels that can be chosen. */
    public List<Option> channels(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("shadow.any-channel"))),
                        CHANNELS.stream().map(code -> new Option(code, channel(code, ui))))
                .toList();
    }

    /** A channel as a word. */
    public static String channel(String code, Ui ui) {
        return ui.textOr("quality.channel." + code, code);
    }

    /** What still waits for its trainee. */
    public List<Shadow> open() {
        return shadows.stream()
                .filter(shadow -> !shadow.finished() && shadow.kept())
                .toList();
    }

    /** What is done. */
    public List<Shadow> done() {
        return shadows.stream().filter(Shadow::finished).toList();
    }

    /** Who answered. */
    public String name(Shadow shadow) {
        return names.getOrDefault(shadow.traineeId(), "");
    }

    /** How the rules saw both, in a word. */
    public static String result(Shadow shadow, Ui ui) {
        return ui.text("shadow.result", shadow.missedOwn(), shadow.missedReal());
    }

    /** How that looks. */
    public static Tone tone(Shadow shadow) {
        return Objects.requireNonNullElse(shadow.missedOwn(), 0) <= Objects.requireNonNullElse(shadow.missedReal(), 0)
                ? Tone.GOOD
                : Tone.WARN;
    }

    /** When it was over. */
    public static Instant finishedAt(Shadow shadow) {
        return Objects.requireNonNull(shadow.finishedAt());
    }
}
