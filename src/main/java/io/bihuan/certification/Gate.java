package io.bihuan.certification;

/** What stands before a certificate. */
public enum Gate {
    THEORY,
    PRACTICAL
}
