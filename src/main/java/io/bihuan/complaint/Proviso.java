package io.bihuan.complaint;

/** What must be so, beside what is recorded, before a stage can be left forwards; the standard lists it with the fields. */
public enum Proviso {
    /** A signature on paper lies with the complaint as a scan. */
    PAPER_SCANNED,
    /** No other department has a task of it open. */
    TASKS_DONE
}
