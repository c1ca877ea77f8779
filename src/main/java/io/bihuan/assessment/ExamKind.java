package io.bihuan.assessment;

/** What an exam is for; ladders and admissions ask by it. */
public enum ExamKind {
    /** Before independent duty (M-08), newcomers' tenth working day (P-07). */
    ADMISSION,
    /** Every month (P-08). */
    MONTHLY,
    /** Fire safety, every quarter (P-08). */
    FIRE,
    /** After remedial training on a weak point (M-09). */
    REMEDIAL,
    /** Anything else. */
    GENERAL
}
