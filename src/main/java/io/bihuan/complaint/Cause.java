package io.bihuan.complaint;

/** Where a complaint came from. */
public enum Cause {
    PEOPLE,
    PROCESS,
    PRODUCT,
    SYSTEM,
    THIRD_PARTY,
    MISUNDERSTANDING
}
