package io.bihuan.knowledge;

/** What an article is; {@code knowledge.kind.<NAME>} is the wording. */
public enum ArticleKind {
    /** A question of customers and its answer. */
    ANSWER,
    /** What to say in a scene: greeting, apology, transfer. */
    SCRIPT,
    /** What happened once, and what it teaches. */
    CASE
}
