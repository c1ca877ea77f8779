package io.bihuan.knowledge.index;

/**
 * How much each way of looking counts. The figures were chosen by measuring; see docs/performance.md.
 *
 * @param grams characters and pairs of the question
 * @param answer pairs of characters of the answer
 * @param meaning nearness by the sentence model, from 0, which is words alone, to 1, which is meaning alone
 */
public record Blend(float grams, float answer, float meaning) {

    /** What the product ships. */
    public static final Blend SHIPPED = new Blend(1f, 0.15f, 0.8f);
}
