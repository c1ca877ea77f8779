package io.bihuan.knowledge;

/** What a reader says of an article; {@code knowledge.verdict.<NAME>} is the wording. */
public enum Verdict {
    HELPED,
    WRONG,
    MISSING
}
