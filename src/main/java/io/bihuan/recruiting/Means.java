package io.bihuan.recruiting;

/** How the anti-fraud test was sat. */
public enum Means {
    PAPER,
    SCREEN,
    ORAL
}
