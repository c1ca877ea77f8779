package io.bihuan.knowledge;

/** Where an article stands in its life; {@code knowledge.state.<NAME>} is the wording. */
public enum ArticleState {
    DRAFT,
    PUBLISHED,
    EXPIRED
}
