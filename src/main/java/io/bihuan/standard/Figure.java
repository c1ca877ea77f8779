package io.bihuan.standard;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One figure of a rule, as its pack gives it.
 *
 * @param key its name, for instance {@code exam.pass-mark} or {@code complaint.stages[1].limit}
 * @param kind what its text must look like
 * @param value the text; a list has one entry a line
 * @param unit what it is counted in, "" for none; {@code standard.unit.<UNIT>} is the wording
 * @param zh its name in Chinese
 * @param en its name in English
 * @param own whether the source leaves it open, so that it is this product's own default
 * @param min the least it may be, where there is a limit
 * @param max the most it may be, where there is a limit
 * @param choices what it may be, empty for anything
 * @param rule the id of its rule
 */
public record Figure(
        String key,
        FigureKind kind,
        String value,
        String unit,
        String zh,
        String en,
        boolean own,
        @Nullable BigDecimal min,
        @Nullable BigDecimal max,
        List<String> choices,
        String rule) {

    public Figure {
        choices = List.copyOf(choices);
    }

    /** The first part of the key, which says whose figure it is. */
    public String prefix() {
        var dot = key.indexOf('.');
        return dot < 0 ? key : key.substring(0, dot);
    }

    /** The key up to the first index: a list comes from one pack whole, never mixed. */
    String root() {
        var bracket = key.indexOf('[');
        return bracket < 0 ? key : key.substring(0, bracket);
    }
}
