package io.bihuan.shift;

import java.util.Optional;
import java.util.UUID;

/** What comes before an agent says that they are ready for customers: a bean of the module that knows. */
public interface ReadyFirst {

    /** The address of the page where it is done; empty where nothing is left to do. */
    Optional<String> before(UUID staffId);
}
