package io.bihuan.apprenticeship;

import java.time.LocalDate;
import java.util.UUID;

/** What came of wanting to extend an apprenticeship. */
public sealed interface Extending {

    /** It lasts until then. */
    record Extended(UUID id, LocalDate endsOn) implements Extending {}

    /** There is none that could be extended; the trainee needs a mentor first. */
    record None() implements Extending {}
}
