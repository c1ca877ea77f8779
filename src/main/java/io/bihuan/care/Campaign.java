package io.bihuan.care;

/** What customers are cared for by; {@code care.campaign.<NAME>} is the wording. */
public enum Campaign {
    /** Contacts in the days after a purchase (N-12). */
    AFTER_SALE,
    /** A return visit after service (N-14). */
    RETURN_VISIT,
    /** Contacts to those who have gone silent (N-18). */
    SILENT
}
