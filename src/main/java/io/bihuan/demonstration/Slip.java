package io.bihuan.demonstration;

/** What an agent may do less well in a conversation of the invented centre. */
enum Slip {
    /** The first own words come too late. */
    LATE,
    /** The identity is not checked before private data is touched. */
    IDENTITY,
    /** The request is not restated. */
    RESTATE,
    /** No word of feeling. */
    EMPATHY,
    /** A vague word where a time or a certainty belongs. */
    VAGUE,
    /** A word that an agent must not say. */
    TABOO,
    /** The closing question is forgotten. */
    CLOSING
}
