package io.bihuan.web;

import java.util.Locale;

/** What a colour means. There are four meanings and the accent; a tone is never shown without words. */
public enum Tone {
    NEUTRAL,
    ACCENT,
    GOOD,
    WARN,
    BAD;

    /** The class that paints it. */
    public String css() {
        return this == NEUTRAL ? "" : name().toLowerCase(Locale.ROOT);
    }
}
