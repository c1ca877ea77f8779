package io.bihuan.complaint.web;

import io.bihuan.complaint.Happening;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;

/**
 * The history of a complaint in words.
 *
 * @param names the names of those who did something
 */
public record ComplaintTale(Map<UUID, String> names) {

    /** Who did something, in the history. */
    public String who(Happening happening, Ui ui) {
        var by = happening.by();
        if (by == null) {
            return switch (happening.what()) {
                case OPENED, CUSTOMER_ACCEPTED, CUSTOMER_REFUSED, CUSTOMER_ASKED, FILE_ADDED ->
                    ui.text("complaint.customer");
                default -> ui.text("complaint.bySystem");
            };
        }
        return names.getOrDefault(by, ui.text("complaint.byApi"));
    }

    /** What came of it, in the history: the reason, with the grounds of an escalation in words. */
    public String reason(Happening happening, Ui ui) {
        if (happening.what() == Happening.Kind.ESCALATED || happening.what() == Happening.Kind.ESCALATED_FURTHER) {
            return ui.join(
                    happening.reason().lines().map(line -> ground(line, ui)).toList());
        }
        return switch (happening.what()) {
            case APPROVAL_ASKED, APPROVED -> amount(happening.reason(), ui);
            default -> happening.reason();
        };
    }

    private static String amount(String written, Ui ui) {
        return written.matches("\\d+(\\.\\d+)?")
                ? ui.text("complaint.yuan", ui.number(new BigDecimal(written), 2))
                : written;
    }

    /** Why a complaint went up, in words, from {@code KIND:detail}. */
    static String ground(String written, Ui ui) {
        var colon = written.indexOf(':');
        var kind = written.substring(0, colon);
        var detail = written.substring(colon + 1);
        return ui.text(
                "complaint.ground." + kind,
                switch (kind) {
                    case "OVERDUE" -> ui.text("complaint.stage." + detail);
                    case "CLAIM" -> ui.number(new BigDecimal(detail), 2);
                    default -> detail;
                });
    }

    /** How much of the limit was used, as people read it. */
    public String used(Happening happening, Ui ui) {
        var used = happening.usedPercent();
        if (used == null || happening.what() == Happening.Kind.OVERDUE) {
            return "";
        }
        return used > 100 ? ui.text("complaint.used.late") : ui.text("complaint.used", used);
    }

    /** How pressing an entry of the history was. */
    public Tone usedTone(Happening happening) {
        var used = happening.usedPercent();
        return used == null || used <= 80 ? Tone.GOOD : used > 100 ? Tone.BAD : Tone.WARN;
    }
}
