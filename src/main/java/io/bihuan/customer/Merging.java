package io.bihuan.customer;

import java.util.UUID;

/** What came of saying that two customers are one, or of taking it back. */
public sealed interface Merging {

    /** Done, and how to take it back. */
    record Done(UUID merge) implements Merging {}

    /** They are one already. */
    record OneAlready() implements Merging {}

    /** One of them is restricted or erased. */
    record Closed() implements Merging {}

    /** The survivor was merged into somebody else later: that one has to be taken back first. */
    record LaterFirst() implements Merging {}
}
