package io.bihuan.forecast;

/**
 * Turns what comes in a half hour into people.
 *
 * @param target the service that is promised
 * @param rules how busy people may be, and how much of their time goes elsewhere
 * @param atOnce how many one person serves at once: 1 but in writing
 * @param handlingSeconds how long one takes on average
 */
record Staffing(ServiceTarget target, StaffingRules rules, int atOnce, double handlingSeconds) {

    static final int HALF_HOUR = 1800;

    private static final double PERCENT = 100;
    /** Fewer arrivals than this in a half hour are rounding, not customers. */
    private static final double NOTHING = 1e-6;

    Demand demand(int slot, double arrivals, int rostered) {
        if (arrivals < NOTHING || handlingSeconds <= 0) {
            return new Demand(slot, arrivals, 0, 0, 0, rostered, null);
        }
        var load = ErlangC.load(arrivals, HALF_HOUR, handlingSeconds);
        var within = target.serviceLevelWithin().toSeconds();
        var seats = ErlangC.required(
                load, handlingSeconds, within, target.serviceLevelPercent() / PERCENT, rules.occupancy() / PERCENT);
        var people = Math.ceilDiv(seats, atOnce);
        var there = (int) Math.floor(rostered * (PERCENT - rules.shrinkage()) / PERCENT + NOTHING) * atOnce;
        return new Demand(
                slot,
                arrivals,
                seats,
                people,
                ErlangC.onRoster(people, rules.shrinkage()),
                rostered,
                new ErlangC(load, there).serviceLevel(within, handlingSeconds));
    }
}
