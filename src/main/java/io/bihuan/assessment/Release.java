package io.bihuan.assessment;

/** When candidates see how they did. */
public enum Release {
    /** As soon as all of their own paper is marked. */
    AT_ONCE,
    /** When somebody releases the results of the exam. */
    BY_HAND
}
