package io.bihuan.standard.web;

import io.bihuan.standard.Area;
import io.bihuan.standard.Figure;
import io.bihuan.standard.FigureKind;
import io.bihuan.standard.Pack;
import io.bihuan.standard.Rule;
import io.bihuan.standard.Version;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.MonthDay;
import org.jspecify.annotations.Nullable;

/** Rules and figures in the viewer's language. */
public final class Words {

    private Words() {}

    /** The name of a figure. */
    public static String name(Figure figure, Ui ui) {
        return ui.english() ? figure.en() : figure.zh();
    }

    /** The title of a rule. */
    public static String title(Rule rule, Ui ui) {
        return ui.english() ? rule.titleEn() : rule.titleZh();
    }

    /** What a rule asks for. */
    public static String text(Rule rule, Ui ui) {
        return ui.english() ? rule.textEn() : rule.textZh();
    }

    /** The name of a source. */
    public static String name(Pack pack, Ui ui) {
        return ui.english() ? pack.en() : pack.zh();
    }

    /** The name of an area. */
    public static String name(Area area, Ui ui) {
        return ui.label("standard.area", area);
    }

    /** Why a version was made. */
    public static String ground(Version version, Ui ui) {
        return version.shipped() ? ui.text("standard.shipped") : version.ground();
    }

    /** From when a version holds. */
    public static String since(Version version, Ui ui) {
        return version.inForceAt().equals(Instant.EPOCH) ? ui.text("standard.fromStart") : ui.when(version.inForceAt());
    }

    /** A value with its unit; “—” for none. */
    public static String value(Figure figure, @Nullable String value, Ui ui) {
        if (value == null) {
            return "—";
        }
        if (!figure.kind().accepts(value)) {
            return value;
        }
        return switch (figure.kind()) {
            case INTEGER, DECIMAL -> number(figure, value, ui);
            case BOOLEAN -> ui.text("standard.bool." + value);
            case DURATION, TERM -> amount(figure.kind(), value, ui);
            case TEXT -> text(figure, value, ui);
            case LIST -> ui.join(value.lines().map(line -> choice(line, ui)).toList()) + unit(figure, ui);
        };
    }

    private static String number(Figure figure, String value, Ui ui) {
        return ui.number(new BigDecimal(value), 4) + unit(figure, ui);
    }

    private static String unit(Figure figure, Ui ui) {
        return figure.unit().isEmpty() ? "" : ui.textOr("standard.unit." + figure.unit(), "");
    }

    private static String amount(FigureKind kind, String value, Ui ui) {
        var amount = Amounts.apart(kind, value);
        return amount.number() == 0 && amount.counts() != Amounts.Counts.WORKING_DAYS
                ? ui.text("standard.atOnce")
                : ui.text("standard.counted." + amount.counts(), amount.number());
    }

    private static String text(Figure figure, String value, Ui ui) {
        if (figure.unit().equals("MONTH_DAY") && value.matches("--\\d\\d-\\d\\d")) {
            var day = MonthDay.parse(value);
            return ui.text("standard.monthDay", day.getMonthValue(), day.getDayOfMonth());
        }
        return choice(value, ui);
    }

    /** A code that figures use, in words where there are some. */
    public static String choice(String code, Ui ui) {
        return ui.textOr("standard.choice." + code, code);
    }
}
