package io.bihuan.complaint;

/** Whether a complaint is well founded. */
public enum Justified {
    YES,
    PARTLY,
    NO
}
