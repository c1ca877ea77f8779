package io.bihuan.practical;

/** Where a practical stands. */
public enum PracticalStatus {
    /** Not every examiner has scored. */
    SCORING,
    /** Two are too far apart; a third is to be asked. */
    THIRD_NEEDED,
    DECIDED
}
