package io.bihuan.scorm;

import java.util.UUID;

/** What came of handing a package in. */
public sealed interface Intake {

    /** It can be played. */
    record Taken(UUID packageId) implements Intake {}

    /** It is none that can be played; {@code detail} names the file or the figure that is wrong, or is "". */
    record Refused(Reason reason, String detail) implements Intake {}

    /** Why a package is refused; {@code scorm.refused.<NAME>} says it and what to do. */
    enum Reason {
        EMPTY,
        TOO_LARGE,
        /** No archive, or only a part of one. */
        BROKEN,
        /** Unpacks into more than is kept, or into far more than it is. */
        BOMB,
        TOO_MANY_FILES,
        /** A file would lie outside the package. */
        STRAY_PATH,
        /** Two files of one name. */
        TWICE,
        NO_MANIFEST,
        /** The manifest lies in a folder instead of at the top. */
        MANIFEST_BELOW,
        /** The manifest names entities, which could read files of this machine. */
        ENTITIES,
        MANIFEST_UNREADABLE,
        UNKNOWN_EDITION,
        NOTHING_TO_OPEN,
        FILE_MISSING,
        OUTSIDE_ADDRESS,
        AICC,
        CMI5,
        XAPI
    }
}
