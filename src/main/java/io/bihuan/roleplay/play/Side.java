package io.bihuan.roleplay.play;

/** Who speaks in a run. */
public enum Side {
    CUSTOMER,
    TRAINEE
}
