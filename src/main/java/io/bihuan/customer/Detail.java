package io.bihuan.customer;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A private detail of a customer, masked.
 *
 * @param field what it is asked for by: {@code name}, {@code phone}, {@code email}, or the id of a further one
 * @param kind its kind; null for the name
 * @param hint what may be shown
 * @param label what people wrote beside it, such as whose phone it is, or ""
 * @param main whether it is the one that is used
 * @param since since when it is known
 */
public record Detail(String field, @Nullable DetailKind kind, String hint, String label, boolean main, Instant since) {}
