package io.bihuan.knowledge;

/**
 * An article from another system.
 *
 * @param externalId what that system calls it
 * @param text what it says
 */
record NamedArticle(String externalId, ArticleText text) {}
