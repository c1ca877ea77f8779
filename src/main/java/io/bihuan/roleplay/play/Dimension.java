package io.bihuan.roleplay.play;

import java.util.Locale;

/** What a run is scored on: the dimensions of the practical assessment (M-08). */
public enum Dimension {
    ATTITUDE,
    EFFICIENCY,
    COMPLIANCE;

    /** Its name in a standard's figures. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
