package io.bihuan.privacy.web;

import io.bihuan.customer.Reveals;
import java.util.List;

/**
 * Who saw which private detail of whom, and why.
 *
 * @param next the address of the next page, or ""
 */
public record AccessLogPage(List<Line> lines, String next) {

    /** One look. */
    public record Line(Reveals.Look look, String person, String customer, String field) {}
}
