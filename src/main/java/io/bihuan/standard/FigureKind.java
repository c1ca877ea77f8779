package io.bihuan.standard;

import io.bihuan.calendar.Term;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;

/** What the text of a figure must look like. */
public enum FigureKind {
    INTEGER,
    DECIMAL,
    BOOLEAN,
    DURATION,
    TERM,
    TEXT,
    /** Several texts, one a line. */
    LIST;

    static FigureKind of(Object value) {
        return switch (value) {
            case Boolean _ -> BOOLEAN;
            case Integer _, Long _ -> INTEGER;
            case Number _ -> DECIMAL;
            default -> ofText(String.valueOf(value));
        };
    }

    private static FigureKind ofText(String text) {
        if (TERM.accepts(text)) {
            return TERM;
        }
        return text.startsWith("P") && DURATION.accepts(text) ? DURATION : TEXT;
    }

    /** Whether the text is one of this kind. */
    public boolean accepts(String text) {
        try {
            return switch (this) {
                case INTEGER -> text.equals(Long.toString(Long.parseLong(text)));
                case DECIMAL -> new BigDecimal(text).precision() > 0;
                case BOOLEAN -> text.equals("true") || text.equals("false");
                case DURATION -> !Duration.parse(text).isNegative();
                case TERM -> !Term.parse(text).duration().isNegative();
                case TEXT, LIST -> !text.isBlank();
            };
        } catch (IllegalArgumentException | DateTimeParseException e) {
            return false;
        }
    }
}
