package io.bihuan.customer;

import java.util.List;

/**
 * A card on a customer's page that another module fills.
 *
 * @param key names it, for instance {@code portrait}; unique on the page, fit for an element's id
 * @param title its heading, in the viewer's language
 * @param order its place among the cards, ascending; 10 stands at the top
 * @param lines what it says; may be empty where there is a fragment
 * @param fragment the address of a piece of a page that is fetched into the card when it opens, or ""; it must answer
 *     whoever may see the customer
 * @param href the page that says more or changes it, or ""
 */
public record CustomerPanel(
        String key, String title, int order, List<CustomerFact> lines, String fragment, String href) {

    public CustomerPanel {
        lines = List.copyOf(lines);
    }
}
