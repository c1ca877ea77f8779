package io.bihuan.knowledge;

/** Whom an article is for; {@code knowledge.audience.<NAME>} is the wording. */
public enum Audience {
    /** May be said to customers word by word. */
    PUBLIC,
    /** For colleagues only. */
    AGENTS
}
