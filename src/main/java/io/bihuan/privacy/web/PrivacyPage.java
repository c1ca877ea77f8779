package io.bihuan.privacy.web;

import io.bihuan.privacy.Clearings;
import io.bihuan.privacy.Keepings;
import io.bihuan.privacy.Notices;
import io.bihuan.privacy.Purpose;
import io.bihuan.privacy.Request;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Requests that are open, wait or are over; purposes, notices, and how long data are kept. */
public record PrivacyPage(
        List<Line> open,
        List<Line> waiting,
        List<Line> over,
        List<Purpose> purposes,
        List<Notices.Notice> notices,
        List<Keepings.Standing> keepings,
        List<String> withoutTerm,
        List<Clearings.Clearing> clearings,
        Map<String, String> typed,
        Errors errors) {

    /** A request and whose it is, masked. */
    public record Line(
            Request request, String customer, @Nullable ClockChip clock) {}

    /** The channels that can have a notice. */
    public List<Option> channels(Ui ui) {
        return Notices.CHANNELS.stream()
                .map(channel -> new Option(channel, ui.text("privacy.channel." + channel)))
                .toList();
    }

    /** What was typed. */
    public String typed(String name) {
        return Objects.requireNonNullElse(typed.get(name), "");
    }

    /** How many are past their time, in words. */
    public String due(Keepings.Standing standing, Ui ui) {
        var due = standing.due();
        if (due == null) {
            return ui.text("privacy.not-looked");
        }
        return due >= Keepings.COUNTED ? ui.text("privacy.more-than", due) : ui.number(due, 0);
    }
}
