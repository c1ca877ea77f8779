package io.bihuan.privacy;

/** What a person may ask about their data (PIPL 44 to 47); {@code privacy.kind.<KIND>} is the wording. */
public enum RequestKind {
    ACCESS,
    CORRECTION,
    RESTRICTION,
    ERASURE
}
