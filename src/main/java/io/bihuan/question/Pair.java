package io.bihuan.question;

/** What belongs together: a left side and its right one. Several left sides may share a right one. */
public record Pair(String left, String right) {}
