package io.bihuan.satisfaction.web;

import io.bihuan.competence.Area;
import io.bihuan.satisfaction.Opinions;
import io.bihuan.satisfaction.Round;
import io.bihuan.satisfaction.SatisfactionStandard;
import io.bihuan.statistics.Proportion;
import io.bihuan.theme.Gathering;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What customers say.
 *
 * @param rounds the last weeks, the latest first
 * @param people of whom enough customers spoke in the last week that is over
 * @param names the names of these people
 * @param areas every area by its code
 * @param aim the share of satisfied customers that is aimed at, in per cent
 * @param said what customers wrote, theme by theme
 * @param chart the picture of the weeks, or "" before there are two
 */
public record OpinionsPage(
        List<Round> rounds,
        List<Opinions.Seen> people,
        Map<UUID, String> names,
        Map<String, Area> areas,
        int aim,
        SatisfactionStandard rules,
        Gathering said,
        String chart) {

    private static final int WHOLE = 100;

    /** The last week with figures, or null. */
    public @Nullable Round latest() {
        return rounds.stream()
                .filter(round -> round.satisfied() != null)
                .findFirst()
                .orElse(null);
    }

    /** The week that still takes answers, or null. */
    public @Nullable Round running() {
        return rounds.stream()
                .filter(round -> round.survey().closedAt() == null)
                .findFirst()
                .orElse(null);
    }

    /** A share in per cent with its interval; a dash where too few answered. */
    public static String share(@Nullable Proportion some, Ui ui) {
        var within = some == null ? null : some.wilson();
        return within == null
                ? "—"
                : ui.text(
                        "satisfaction.share.n",
                        ui.number(within.value() * WHOLE, 1),
                        ui.number(within.low() * WHOLE, 1),
                        ui.number(within.high() * WHOLE, 1));
    }

    /** How many of those asked have answered. */
    public static String rate(Round round, Ui ui) {
        var survey = round.survey();
        return ui.text(
                "satisfaction.rate.n",
                survey.answered(),
                survey.invited(),
                survey.invited() == 0 ? 0 : Math.min(WHOLE, survey.answered() * WHOLE / survey.invited()));
    }

    /** Whether a share reaches the aim; it is too early to say where its interval holds the aim. */
    public Tone tone(@Nullable Proportion some) {
        var within = some == null ? null : some.wilson();
        if (within == null) {
            return Tone.NEUTRAL;
        }
        if (within.value() * WHOLE >= aim) {
            return Tone.GOOD;
        }
        return within.high() * WHOLE < aim ? Tone.BAD : Tone.WARN;
    }

    /** What was missed, most often first. */
    public String missed(Round round, Ui ui) {
        return ui.join(round.missed().stream()
                .flatMap(each -> Stream.ofNullable(areas.get(each.areaCode()))
                        .map(area -> ui.text("satisfaction.missed.n", area.name(ui.english()), each.people())))
                .toList());
    }

    /** The name of one of these people. */
    public String name(UUID staff) {
        return names.getOrDefault(staff, "");
    }
}
