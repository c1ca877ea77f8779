package io.bihuan.illustration;

import java.util.UUID;

/** What came of a picture that was brought. */
public sealed interface Taking {

    /** It is kept. */
    record Taken(UUID id) implements Taking {}

    /** It is not. */
    record Refused(String key, int limit) implements Taking {}

    /** More bytes than a picture may have. */
    static Refused tooLarge(int megabytes) {
        return new Refused("illustration.fault.large", megabytes);
    }

    /** More points than are drawn out of a few bytes. */
    static Refused tooWide(int megapixels) {
        return new Refused("illustration.fault.wide", megapixels);
    }

    /** Not a picture that is taken, whatever its name says. */
    static Refused notAPicture() {
        return new Refused("illustration.fault.kind", 0);
    }
}
