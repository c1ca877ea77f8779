package io.bihuan.access.web;

/**
 * The log-in page.
 *
 * @param refused whether an attempt has just failed
 */
public record LoginPage(boolean refused) {}
