package io.bihuan.knowledge;

import java.util.UUID;

/**
 * An article that answers a question, more or less.
 *
 * @param articleId the article
 * @param externalId what the system it came from calls it; an article written here has its own id
 * @param question what it answers
 * @param answer what it says, as plain text
 * @param score how well it fits, from 0 to 1; comparable between questions only roughly
 * @param snippet the passage of the answer that fits best, as plain text
 */
public record Hit(UUID articleId, String externalId, String question, String answer, double score, String snippet) {}
