package io.bihuan.instructor;

/** Whether somebody may teach a course; {@code instructor.right.<NAME>} is the wording. */
public enum TeachingRight {
    /** In the pool with this course among their topics. */
    MAY,
    /** In the pool, but with other topics only. */
    OTHER_TOPICS,
    /** The right to teach was withdrawn (P-12), and nobody has given it back. */
    WITHDRAWN,
    /** Not in the pool: a guest, whom the pool says nothing of. */
    GUEST;

    /** Whether a session may be given to them. */
    public boolean allows() {
        return this == MAY || this == GUEST;
    }
}
