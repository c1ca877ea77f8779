package io.bihuan.itemanalysis;

/**
 * How often a choice was taken.
 *
 * @param place the choice, counted from 0 as written; of a statement 0 is true and 1 false
 * @param right whether it is right
 * @param taken by how many
 * @param best by how many of the best
 * @param weakest by how many of the weakest
 */
public record ChoiceUse(int place, boolean right, int taken, int best, int weakest) {}
