package io.bihuan.quality.rule;

/** What a rule says of a conversation, or of one message in it. */
public enum Verdict {
    MET,
    MISSED,
    NOT_APPLICABLE
}
