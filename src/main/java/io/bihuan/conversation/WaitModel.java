package io.bihuan.conversation;

import java.time.Duration;

/**
 * How long it takes until somebody's turn. Each seat is free again after the usual time, at no moment more than at another;
 * until the turn of the n-th, n of them must have become free. That is an Erlang distribution, of which the mean and the two
 * outer tenths are told.
 *
 * @param usual how long one conversation takes
 * @param seats how many conversations go on at once
 */
record WaitModel(Duration usual, int seats) {

    /** As many standard deviations lie between the middle and the outer tenth of a normal distribution. */
    private static final double OUTER_TENTH = 1.2816;

    /** What the n-th in the queue can expect. */
    Place.Expected at(int position) {
        var each = (double) usual.toMillis() / seats;
        return new Place.Expected(
                seconds(each * quantile(position, -OUTER_TENTH)),
                seconds(each * position),
                seconds(each * quantile(position, OUTER_TENTH)));
    }

    /** After Wilson and Hilferty: the cube root of such a sum is nearly normal. */
    private static double quantile(int position, double deviations) {
        var ninth = 1.0 / (9.0 * position);
        return position * Math.pow(Math.max(0, 1 - ninth + deviations * Math.sqrt(ninth)), 3);
    }

    /** To the nearest second, as waits are told and kept. */
    private static Duration seconds(double millis) {
        return Duration.ofSeconds(Math.round(millis / 1000));
    }
}
