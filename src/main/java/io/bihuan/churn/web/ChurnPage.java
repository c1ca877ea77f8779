package io.bihuan.churn.web;

import io.bihuan.churn.Attempt;
import io.bihuan.churn.ChurnStandard;
import io.bihuan.churn.Level;
import io.bihuan.churn.Quality;
import io.bihuan.churn.Scores;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who may leave, and how well that is known.
 *
 * @param inForce the attempt that scores customers, or null while the plain rule does
 * @param attempts the last attempts, the latest first
 * @param level whose list is open
 */
public record ChurnPage(
        @Nullable Attempt inForce,
        List<Attempt> attempts,
        Map<Level, Long> tallies,
        Level level,
        List<Scores.Row> rows,
        Map<UUID, CustomerPreview> previews,
        ChurnStandard rules,
        String reliability,
        String lift) {

    private static final double WHOLE = 100;

    /** How good the model in force is, or null. */
    public @Nullable Quality quality() {
        return inForce == null ? null : inForce.quality();
    }

    /** How pressing a level is. */
    public static Tone tone(Level level) {
        return switch (level) {
            case HIGH -> Tone.BAD;
            case MIDDLE -> Tone.WARN;
            case LOW -> Tone.GOOD;
        };
    }

    /** What a customer is called here. */
    public String called(UUID customer) {
        var preview = previews.get(customer);
        if (preview == null) {
            return "—";
        }
        return preview.name().isEmpty() ? preview.number() : preview.name();
    }

    /** The number of a customer beside the name; nothing where it stands for the name already. */
    public String number(UUID customer) {
        var preview = previews.get(customer);
        return preview == null || preview.name().isEmpty() ? "" : preview.number();
    }

    /** A share in per cent, or a dash. */
    public static String percent(@Nullable Double share, Ui ui) {
        return share == null ? "—" : ui.number(share * WHOLE, 1) + "%";
    }

    /** A figure of three places, or a dash. */
    public static String figure(@Nullable Double figure, Ui ui) {
        return figure == null ? "—" : ui.number(figure, 3);
    }
}
