package io.bihuan.material;

import java.util.UUID;

/** What came of putting a material or a version of it in. */
public sealed interface Taking {

    /** It is in. */
    record Taken(UUID materialId, int version) implements Taking {}

    /** It is not; {@code detail} names the figure or the kind that is wrong, or is "". */
    record Refused(Reason reason, String detail) implements Taking {}

    /** Why; {@code material.refused.<NAME>} says it and what to do. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** Such things are not kept, or an archive unpacks into more than it may. */
        NOT_THIS_KIND,
        /** A zip archive, which belongs among the learning packages. */
        ARCHIVE,
        /** Says that it is a document and cannot be opened. */
        BROKEN,
        /** A document that asks for a password. */
        LOCKED,
        TOO_MANY_PAGES,
        /** Not an address that a browser opens. */
        ADDRESS,
        /** Somebody else put a version in meanwhile. */
        OVERTAKEN
    }
}
