package io.bihuan.churn;

import java.util.Arrays;

/**
 * A customer as they were at some instant, and whether they left afterwards.
 *
 * @param place where it falls when examples are parted, 0 to 99; the same for the same customer at every instant
 * @param features what was known of them then, in the order of the features' names
 * @param left whether they left
 */
@SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
record Example(int place, double[] features, boolean left) {

    private static final int PLACES = 100;

    /** An example that falls where its customer's key puts it. */
    static Example of(Object key, double[] features, boolean left) {
        var mixed = key.hashCode() * 0x9E3779B97F4A7C15L;
        return new Example((int) Math.floorMod(mixed >>> 17, (long) PLACES), features, left);
    }

    @Override
    public String toString() {
        return place + Arrays.toString(features) + left;
    }
}
