package io.bihuan.emergency;

/** What an emergency is about; {@code emergency.kind.<NAME>} is the wording. */
public enum EmergencyKind {
    SYSTEM_DOWN,
    MASS_INCIDENT,
    SAFETY
}
