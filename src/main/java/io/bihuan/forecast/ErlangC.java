package io.bihuan.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A queue of people who wait as long as it takes, before so many servers: they come at random, evenly through the interval,
 * and nobody gives up. It therefore asks for somewhat more people than needed where many do give up.
 *
 * <p>Source: A. K. Erlang (1917); the blocking formula by its recurrence, which neither overflows nor loses digits.
 *
 * @param load how much work comes, in Erlang: arrivals a second times seconds each takes
 * @param servers how many serve
 */
public record ErlangC(double load, int servers) {

    public ErlangC {
        if (!(load >= 0) || servers < 0) {
            throw new IllegalArgumentException(load + " Erlang before " + servers);
        }
    }

    /** The load of so many arrivals in an interval that take so long each. */
    public static double load(double arrivals, double intervalSeconds, double handlingSeconds) {
        return arrivals / intervalSeconds * handlingSeconds;
    }

    /** How probable it is to have to wait; null where the servers cannot keep up. */
    public @Nullable Double waits() {
        if (!stable()) {
            return null;
        }
        if (load == 0) {
            return 0.0;
        }
        var blocked = 1.0;
        for (var n = 1; n <= servers; n++) {
            blocked = load * blocked / (n + load * blocked);
        }
        return blocked / (1 - load / servers * (1 - blocked));
    }

    /** The share that is served within the time, from 0 to 1; 0 where the servers cannot keep up. */
    public double serviceLevel(double withinSeconds, double handlingSeconds) {
        var waits = waits();
        return waits == null ? 0 : 1 - waits * Math.exp(-(servers - load) * withinSeconds / handlingSeconds);
    }

    /** How long one waits on average, in seconds; infinite where the servers cannot keep up. */
    public double averageWait(double handlingSeconds) {
        var waits = waits();
        return waits == null ? Double.POSITIVE_INFINITY : waits * handlingSeconds / (servers - load);
    }

    /** Which share of their time the servers are busy, at most 1. */
    public double occupancy() {
        return stable() ? load == 0 ? 0 : load / servers : 1;
    }

    private boolean stable() {
        return servers > load || load == 0;
    }

    /**
     * The fewest servers that reach a service level and are not busier than they may be; none where nothing comes.
     *
     * @param level the share to be served in time, from 0 up to but without 1
     * @param mostBusy how busy they may be, above 0 and up to 1
     */
    public static int required(
            double load, double handlingSeconds, double withinSeconds, double level, double mostBusy) {
        if (load == 0) {
            return 0;
        }
        if (!(level < 1) || !(mostBusy > 0)) {
            throw new IllegalArgumentException("no number of servers reaches " + level + " at " + mostBusy);
        }
        var servers = (int) Math.floor(load) + 1;
        while (load / servers > mostBusy
                || new ErlangC(load, servers).serviceLevel(withinSeconds, handlingSeconds) < level) {
            servers++;
        }
        return servers;
    }

    /** How many are to be on the roster so that so many are at their desks, when a share of paid time is spent otherwise. */
    public static int onRoster(int people, int shrinkagePercent) {
        return BigDecimal.valueOf(people)
                .multiply(BigDecimal.valueOf(100))
                .divide(BigDecimal.valueOf(100 - shrinkagePercent), 0, RoundingMode.CEILING)
                .intValueExact();
    }
}
