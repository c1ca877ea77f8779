package io.bihuan.task;

/** Whom a task is asked of. */
public enum Department {
    LOGISTICS,
    FINANCE,
    TECHNICAL,
    OTHER
}
