package io.bihuan.knowledge;

/** What came of asking to publish an article. */
public sealed interface Publication {

    /** The version is in service and found from now on. */
    record Published(int version) implements Publication {}

    /** Its newest version is in service already. */
    record NothingNew() implements Publication {}

    /** Its last day is over; extend it first. */
    record OutOfDate(java.time.LocalDate validUntil) implements Publication {}
}
