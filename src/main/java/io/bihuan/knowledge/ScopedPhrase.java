package io.bihuan.knowledge;

/**
 * Words better left unsaid to some customers only.
 *
 * @param phrase the words
 * @param advice what to say instead
 */
public record ScopedPhrase(String phrase, String advice) {}
