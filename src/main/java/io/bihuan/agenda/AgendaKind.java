package io.bihuan.agenda;

/**
 * What kind of thing has a date; {@code agenda.kind.<NAME>} is the wording, {@code agenda.kind.<NAME>.mark} the one sign
 * that stands before it where there is little room.
 */
public enum AgendaKind {
    SESSION,
    EXAM,
    PRACTICAL,
    /** The talk of a day beside a mentor, by when it is to be written. */
    DEBRIEF,
    /** Training after a failure, and by when the step after it is due. */
    RESIT,
    /** By when a survey is to be answered. */
    SURVEY,
    /** When the effect of a training is measured. */
    EFFECT,
    /** By when plans are to be drafted and approved. */
    PLAN,
    /** A talk with somebody who applies. */
    INTERVIEW,
    /** A shift of a published roster. */
    SHIFT
}
