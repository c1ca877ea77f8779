package io.bihuan.conversation.web;

import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * A clock that runs on the screen.
 *
 * @param label what it measures
 * @param since where it counts from
 * @param limit how long it may take; zero where nothing limits it
 * @param rule the rule that limits it, or ""
 * @param now when it was drawn
 */
public record Tick(String label, Instant since, Duration limit, String rule, Instant now) {

    /** How much of the limit is used, in per cent. */
    public int used() {
        return limit.isZero()
                ? 0
                : Math.clamp(100 * Duration.between(since, now).toMillis() / limit.toMillis(), 0, 100);
    }

    /** The used part of the dial. */
    public String dash() {
        return used() + " 100";
    }

    /** How pressing it is. */
    public Tone tone() {
        if (limit.isZero()) {
            return Tone.NEUTRAL;
        }
        return used() >= 100 ? Tone.BAD : used() >= 60 ? Tone.WARN : Tone.ACCENT;
    }

    /** How it is computed, a line a step; empty where nothing limits it. */
    public List<String> steps(Ui ui) {
        return limit.isZero()
                ? List.of()
                : List.of(
                        ui.text("conversation.tick.why.since", ui.dates().timeToTheSecond(since)),
                        ui.text("conversation.tick.why.limit", ui.dates().length(limit)),
                        ui.text("conversation.tick.why.due", ui.dates().timeToTheSecond(since.plus(limit))),
                        ui.text("conversation.tick.why.clock"));
    }

    /** The time as minutes and seconds. */
    public String text() {
        var seconds = Math.max(0, Duration.between(since, now).toSeconds());
        return seconds / 60 + ":" + (seconds % 60 < 10 ? "0" : "") + seconds % 60;
    }

    /** The limit in seconds, for the script that lets it run. */
    public long seconds() {
        return limit.toSeconds();
    }
}
