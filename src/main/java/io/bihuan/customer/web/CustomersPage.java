package io.bihuan.customer.web;

import io.bihuan.customer.CustomerLists.Way;
import io.bihuan.customer.CustomerPreview;
import java.util.List;

/**
 * Customers that were looked for, or the newest.
 *
 * @param words what was looked for, or ""
 * @param way what the words were taken for
 * @param next the address of the next page, or ""
 */
public record CustomersPage(List<CustomerPreview> customers, String words, Way way, String next) {}
