package io.bihuan.customer;

import java.util.List;
import java.util.UUID;

/** Knows whose identity was checked in a conversation that is still open (E-04); the module of conversations answers. */
@FunctionalInterface
public interface VerifiedHere {

    /** Whether this person holds an open conversation with one of these in which the identity was checked. */
    boolean by(UUID staff, List<UUID> customers);
}
