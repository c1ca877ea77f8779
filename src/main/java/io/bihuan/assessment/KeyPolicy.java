package io.bihuan.assessment;

/** How a question whose key was wrong is marked again. */
public enum KeyPolicy {
    /** By the key of its present version. */
    PRESENT_KEY,
    /** Everybody who was asked it gets all its points. */
    FULL_POINTS
}
