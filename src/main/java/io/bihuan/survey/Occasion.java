package io.bihuan.survey;

/** What a survey is about; {@code survey.occasion.<NAME>} is the wording. */
public enum Occasion {
    /** A programme at one of its points in time (N-05). */
    PROGRAMME,
    /** A person, seen by those around them (N-05). */
    REVIEW,
    /** The staff's satisfaction (H-04). */
    EMPLOYEES,
    /** One's own service, item by item (E-14). */
    SELF_CHECK,
    /** Customers' satisfaction with the service they had (E-11). */
    CUSTOMERS,
    /** Whatever else is asked. */
    OTHER;

    /** Whether whoever answers signs with their name. */
    public boolean signed() {
        return this == SELF_CHECK;
    }
}
