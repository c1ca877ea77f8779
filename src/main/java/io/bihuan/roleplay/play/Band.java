package io.bihuan.roleplay.play;

import java.util.Locale;

/** How a customer of this mood speaks. */
public enum Band {
    COLD,
    NEUTRAL,
    WARM;

    static final int COLDEST = -5;
    static final int WARMEST = 5;

    /** The band of a mood on the emotion thermometer, from -5 to 5. */
    public static Band of(int mood) {
        return mood <= -2 ? COLD : mood >= 2 ? WARM : NEUTRAL;
    }

    /** A mood kept on the thermometer. */
    public static int kept(int mood) {
        return Math.clamp(mood, COLDEST, WARMEST);
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
