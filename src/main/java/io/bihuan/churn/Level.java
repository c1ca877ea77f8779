package io.bihuan.churn;

/** How likely somebody is to leave; {@code churn.level.<NAME>} is the wording. */
public enum Level {
    HIGH,
    MIDDLE,
    LOW
}
