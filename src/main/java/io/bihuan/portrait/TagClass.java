package io.bihuan.portrait;

/** The five classes of behaviour (N-23); {@code portrait.class.<NAME>} is the wording. */
public enum TagClass {
    PURCHASE,
    CONTACT,
    COMPLAINT,
    CHANNEL,
    ACTIVITY
}
