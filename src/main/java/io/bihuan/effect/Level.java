package io.bihuan.effect;

/** The three levels of N-05; {@code effect.level.<NAME>} is the wording. */
public enum Level {
    /** Those who were trained, each compared with themselves. */
    PERSON,
    /** Everybody in the teams that they stand in. */
    TEAM,
    /** Everybody of the branch. */
    ORGANISATION
}
