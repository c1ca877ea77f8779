package io.bihuan.web;

/**
 * One line of the main navigation, contributed as a bean by the module whose pages it opens.
 *
 * @param key names the entry; a page says which entry it belongs to, and {@code nav.<key>} is its wording
 * @param group the heading it stands under
 * @param order its place within the group, ascending
 * @param href the page it opens
 * @param permission who sees it
 */
public record NavEntry(String key, Group group, int order, String href, Enum<?> permission) {

    /** The headings of the navigation, in their order; each is wording {@code nav.group.<name>}. */
    public enum Group {
        HOME,
        PLANNING,
        LEARNING,
        ASSESSMENT,
        SERVICE,
        CUSTOMERS,
        COMPLAINTS,
        QUALITY,
        HOUSE
    }
}
