package io.bihuan.customer;

/**
 * Where a customer is written to by e-mail.
 *
 * @param value the address, for the envelope alone
 * @param hint what may be shown of it
 */
public record MailAddress(String value, String hint) {}
