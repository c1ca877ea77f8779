package io.bihuan.career;

/** What came of deciding on a promotion. */
public sealed interface PromotionDeciding {
    /** Decided; the person was told. */
    record Decided(PromotionState state) implements PromotionDeciding {}

    /** Not by whoever proposed it, and not by the person. */
    record SomebodyElse() implements PromotionDeciding {}

    /** It waits for no decision any more. */
    record NotAsItStands(PromotionState state) implements PromotionDeciding {}

    /** The first day lies in the past. */
    record InThePast() implements PromotionDeciding {}
}
