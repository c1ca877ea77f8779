package io.bihuan.knowledge;

/**
 * One passage of a text that should be said otherwise.
 *
 * @param category what is wrong with it
 * @param from where it begins in the text as it was given
 * @param to where it ends, exclusive
 * @param phrase the passage as it stands in the text
 * @param advice what to say instead
 * @param rule the rule that asks for it
 */
public record WordingFinding(WordingCategory category, int from, int to, String phrase, String advice, String rule) {}
