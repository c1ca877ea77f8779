package io.bihuan.roster;

import java.time.LocalDate;
import java.util.UUID;

/** What came of a word on a swap. */
public sealed interface Swapping {

    /** It stands so now. */
    record Done(UUID swapId, Swap.State state) implements Swapping {}

    /** That person has no published shift on that day. */
    record NotOnDuty(UUID staffId, LocalDate day) implements Swapping {}

    /** That person already works on the day they would take over. */
    record NotFree(UUID staffId, LocalDate day) implements Swapping {}

    /** With the swap that person's shifts would break a limit that they keep without it. */
    record Breaks(UUID staffId, Breach breach) implements Swapping {}

    /** That day has begun. */
    record Past(LocalDate day) implements Swapping {}

    /** Swaps are made within a team, with somebody else. */
    record NotColleagues() implements Swapping {}

    /** Somebody was quicker: it stands otherwise already. */
    record NotOpen(Swap.State state) implements Swapping {}
}
