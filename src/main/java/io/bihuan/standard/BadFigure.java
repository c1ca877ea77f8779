package io.bihuan.standard;

import org.jspecify.annotations.Nullable;

/** A figure is missing, or is not what the rule needs. */
public class BadFigure extends IllegalStateException {

    private static final long serialVersionUID = 1;

    private final String key;

    BadFigure(String message, String key, @Nullable Throwable cause) {
        super(message, cause);
        this.key = key;
    }

    /** The key of the figure. */
    public String key() {
        return key;
    }
}
