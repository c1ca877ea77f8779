package io.bihuan.portrait.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.portrait.CoverageFigure;
import io.bihuan.portrait.CustomerCoverage;
import io.bihuan.portrait.PortraitLists;
import io.bihuan.portrait.Tag;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * All customers in figures, and the list behind one of them.
 *
 * @param show which list is open: a tag, HIGH_VALUE, MISSING or ""
 * @param days the coverage of the last days, the latest first
 * @param tallies how many bear what, as last counted
 */
public record PortraitsPage(
        String show,
        CoverageFigure coverage,
        List<CustomerCoverage.Day> days,
        Map<String, Long> tallies,
        List<PortraitLists.Row> rows,
        List<CustomerCoverage.Gap> gaps,
        Map<UUID, CustomerPreview> previews) {

    private static final int WHOLE = 100;

    /** How many of something there are. */
    public long tally(String name) {
        return tallies.getOrDefault(name, 0L);
    }

    /** The share of customers who bear a tag, in per cent. */
    public int share(Tag tag) {
        var all = tally("ALL");
        return all == 0 ? 0 : (int) (tally(tag.name()) * WHOLE / all);
    }

    /** Whether the aim of coverage is reached. */
    public Tone tone() {
        if (coverage.percent() == null) {
            return Tone.NEUTRAL;
        }
        return coverage.reached() ? Tone.GOOD : Tone.BAD;
    }

    /** The heading of the open list. */
    public String heading(Ui ui) {
        return ui.text(
                switch (show) {
                    case "HIGH_VALUE" -> "portrait.high-value";
                    case "MISSING" -> "portrait.missing";
                    default -> "portrait.tag." + show;
                });
    }

    /** What a customer is called here. */
    public String called(@Nullable UUID customer) {
        var preview = customer == null ? null : previews.get(customer);
        if (preview == null) {
            return "—";
        }
        return preview.name().isEmpty() ? preview.number() : preview.name();
    }

    /** The number of a customer beside the name; nothing where it stands for the name already. */
    public String number(@Nullable UUID customer) {
        var preview = customer == null ? null : previews.get(Objects.requireNonNull(customer));
        return preview == null || preview.name().isEmpty() ? "" : preview.number();
    }
}
