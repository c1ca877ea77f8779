package io.bihuan.customer.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Duplicates;
import java.util.List;

/**
 * Customers who may be one, pair by pair.
 *
 * @param next the address of the next page, or ""
 */
public record DuplicatesPage(List<Line> lines, String next) {

    /** A pair. */
    public record Line(Duplicates.Pair pair, CustomerPreview first, CustomerPreview second) {}
}
