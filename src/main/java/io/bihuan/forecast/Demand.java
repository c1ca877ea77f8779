package io.bihuan.forecast;

import org.jspecify.annotations.Nullable;

/**
 * What a half hour asks for.
 *
 * @param slot which of the day, 0 to 47
 * @param arrivals how many are expected
 * @param seats how many servers that asks for: people, or in writing places at their desks
 * @param people how many people at their desks
 * @param onRoster how many on the roster, so that as many are at their desks
 * @param rostered how many are on the published roster for the whole half hour
 * @param level the share that those would serve in time; null where nothing is expected
 */
public record Demand(
        int slot,
        double arrivals,
        int seats,
        int people,
        int onRoster,
        int rostered,
        @Nullable Double level) {

    /** How many too many are on the roster; below 0, how many too few. */
    public int over() {
        return rostered - onRoster;
    }

    /** Whether anything is expected or anybody works. */
    public boolean any() {
        return onRoster > 0 || rostered > 0;
    }
}
