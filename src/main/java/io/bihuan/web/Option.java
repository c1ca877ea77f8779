package io.bihuan.web;

/**
 * One choice of a select field.
 *
 * @param value what is sent
 * @param label what is read
 */
public record Option(String value, String label) {}
