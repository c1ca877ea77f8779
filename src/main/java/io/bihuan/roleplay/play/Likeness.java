package io.bihuan.roleplay.play;

/** How near two sentences are in meaning. */
@FunctionalInterface
public interface Likeness {

    /** From 0, nothing in common, to 1, the same. */
    double between(String one, String other);
}
