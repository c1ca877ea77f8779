package io.bihuan.languagemodel;

/**
 * What the model is asked for.
 *
 * @param role what it is to be, and how it is to answer
 * @param request what it is to say now
 * @param most how long the answer may be, in tokens
 */
public record Wanted(String role, String request, int most) {}
