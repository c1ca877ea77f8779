package io.bihuan.print;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the pictures that the cells of a form show. */
public interface Figures {

    /** A PNG or JPEG; null where there is none any more, and its words stand in its place. */
    byte @Nullable [] bytes(UUID picture);
}
