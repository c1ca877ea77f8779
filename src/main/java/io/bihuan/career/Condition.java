package io.bihuan.career;

/** What stands before a higher grade. */
public enum Condition {
    /** So many months in the present grade; fewer for the excellent. */
    TIME,
    /** The points of the last year. */
    POINTS,
    /** A certificate that counts today. */
    CERTIFICATE,
    /** The best theory test of the last year. */
    EXAM,
    /** How many people they lead. */
    LED,
    /** Years of management. */
    MANAGEMENT,
    /** How their conversations were scored. */
    QUALITY
}
