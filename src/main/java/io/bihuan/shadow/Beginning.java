package io.bihuan.shadow;

import java.util.UUID;

/** What came of asking for a conversation to answer. */
public sealed interface Beginning {

    /** It is there. */
    record Begun(UUID id) implements Beginning {}

    /** This conversation may not be learnt from: gone, withheld, too old, of another branch, or the trainee's own. */
    record NotOffered() implements Beginning {}

    /** The trainee has it already. */
    record Known() implements Beginning {}
}
