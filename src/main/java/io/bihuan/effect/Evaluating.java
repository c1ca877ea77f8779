package io.bihuan.effect;

import java.util.UUID;

/** What became of the wish to evaluate a programme. */
public sealed interface Evaluating {

    /** Its points are set. */
    record Begun(UUID id) implements Evaluating {}

    /** These people are followed on this programme from that day already. */
    record Already() implements Evaluating {}

    /** Nobody is on the programme from that day within the branch. */
    record Nobody() implements Evaluating {}
}
