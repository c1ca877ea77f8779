package io.bihuan.quality.rule;

/** Who speaks. Only what a person of the centre says themselves is held against the rules. */
public enum Speaker {
    CUSTOMER,
    AGENT,
    ROBOT,
    SYSTEM
}
