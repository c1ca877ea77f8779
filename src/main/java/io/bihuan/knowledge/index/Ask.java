package io.bihuan.knowledge.index;

import org.jspecify.annotations.Nullable;

/**
 * What is looked for.
 *
 * @param words the question
 * @param vector what it means to the sentence model, or null: then the words alone count
 * @param openOnly whether only what customers may be told counts, and only answers
 * @param today the day, counted from 1970
 * @param limit how many at most
 */
public record Ask(String words, float @Nullable [] vector, boolean openOnly, long today, int limit) {}
