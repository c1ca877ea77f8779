package io.bihuan.marking;

import java.math.BigDecimal;

/** What came of marking an answer. */
public sealed interface MarkGiving {

    /** It is kept, and decides together with what others gave. */
    record Settled(BigDecimal points) implements MarkGiving {}

    /** It is kept; others still mark the same answer, without seeing it. */
    record Kept() implements MarkGiving {}

    /** It is kept; it lies too far from another's, and a third marker is asked. */
    record ThirdWanted() implements MarkGiving {}

    /** They have marked it before; that stays. */
    record AlreadyGiven(BigDecimal points) implements MarkGiving {}

    /** Others have settled it meanwhile; what was typed is not needed, and nothing is overwritten. */
    record AlreadySettled(BigDecimal points) implements MarkGiving {}

    /** More or less than can be earned. */
    record OutOfRange(BigDecimal possible) implements MarkGiving {}
}
