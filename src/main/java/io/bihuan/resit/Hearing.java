package io.bihuan.resit;

/** What a result that was released says beside what was known of it. */
enum Hearing {
    /** It, or a later round of it, is known. */
    KNOWN,
    /** The first that is heard of it. */
    FIRST,
    /** Decided again, with the same verdict. */
    SAME_VERDICT,
    /** Decided again, and the other way round. */
    TURNED
}
