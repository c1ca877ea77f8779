package io.bihuan.standard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether a text may be the value of a figure. */
final class FigureCheck {

    private FigureCheck() {}

    static StandardEdit.@Nullable Fault fault(Figure figure, String value) {
        if (!figure.kind().accepts(value)) {
            return new StandardEdit.Fault("standard.fault." + figure.kind(), List.of());
        }
        if (!figure.choices().isEmpty() && !figure.choices().containsAll(entries(figure, value))) {
            return new StandardEdit.Fault("standard.fault.choice", List.of());
        }
        if (figure.kind() != FigureKind.INTEGER && figure.kind() != FigureKind.DECIMAL) {
            return null;
        }
        var number = new BigDecimal(value);
        if (figure.min() != null && number.compareTo(figure.min()) < 0) {
            return new StandardEdit.Fault(
                    "standard.fault.min", List.of(figure.min().toPlainString()));
        }
        if (figure.max() != null && number.compareTo(figure.max()) > 0) {
            return new StandardEdit.Fault(
                    "standard.fault.max", List.of(figure.max().toPlainString()));
        }
        return null;
    }

    private static List<String> entries(Figure figure, String value) {
        return figure.kind() == FigureKind.LIST ? value.lines().toList() : List.of(value);
    }
}
