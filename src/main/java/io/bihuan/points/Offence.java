package io.bihuan.points;

/** What takes points away, as P-11 lists it; {@code points.offence.<NAME>} is the wording. */
public enum Offence {
    ABSENCE,
    DISCIPLINE,
    FEEDBACK,
    FAILED_FIRST,
    FAILED_SECOND,
    FAILED_THIRD
}
