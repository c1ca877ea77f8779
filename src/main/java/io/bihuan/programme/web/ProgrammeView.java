package io.bihuan.programme.web;

import io.bihuan.programme.Check;
import io.bihuan.programme.Enrolments;
import io.bihuan.programme.Part;
import io.bihuan.programme.Programme;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A programme as it is shown.
 *
 * @param programme the programme
 * @param shares the share of each part in its hours, in per cent; parts without hours are left out
 * @param checks its figures against those of its manual
 * @param count how many are or were on it, or null where nobody was
 */
public record ProgrammeView(
        Programme programme, Map<Part, BigDecimal> shares, List<Check> checks, Enrolments.@Nullable Count count) {

    /** How many figures are not as the manual asks. */
    public long broken() {
        return checks.stream().filter(check -> !check.kept()).count();
    }

    /** Its length in words: weeks where they come out even and are more than one, else days. */
    public String length(Ui ui) {
        var days = programme.days();
        return days > 5 && days % 5 == 0
                ? ui.text("programme.weeks", programme.weeks())
                : ui.text("programme.days", days);
    }

    /** The gates in words. */
    public String gates(Ui ui) {
        return ui.join(programme.gates().stream()
                .sorted()
                .map(gate -> ui.label("programme.gate", gate))
                .toList());
    }

    /** What the manual asks for, in words. */
    public static String wanted(Check check, Ui ui) {
        return ui.text("programme.bound." + check.bound().name(), figure(check, check.wanted(), ui));
    }

    /** What the programme has, in words. */
    public static String found(Check check, Ui ui) {
        return figure(check, check.found(), ui);
    }

    private static String figure(Check check, BigDecimal figure, Ui ui) {
        var number = ui.number(figure, 1);
        return switch (check.what()) {
            case SHARE_THEORY, SHARE_TOOLS, SHARE_ASSESSMENT -> number + "%";
            case WEEKS -> ui.text("programme.weeks", number);
            case DAYS -> ui.text("programme.days", number);
            case THEORY_STARTS -> ui.text("programme.day", number);
            default -> ui.text("programme.hours", number);
        };
    }
}
