package io.bihuan.material;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a browser says was seen since it spoke last. A browser belongs to whoever sits before it, so it is believed only
 * as far as the time that went by allows.
 *
 * @param stretches what was seen, pages or milliseconds
 */
record Claim(List<Stretch> stretches) {

    /** Word and clock may differ by so much, for reports travel. */
    static final Duration TOLERANCE = Duration.ofSeconds(5);

    /** The claim within the material, and no longer than could be seen in that time. */
    Claim within(int units, Kind kind, Duration elapsed, MaterialStandard standard) {
        var left = believable(kind, elapsed.plus(TOLERANCE), standard);
        var kept = new ArrayList<Stretch>();
        for (var stretch : stretches) {
            var from = Math.clamp(stretch.from(), 0, units);
            var to = (int) Math.min(Math.clamp(stretch.to(), 0, units), from + left);
            if (to > from) {
                kept.add(new Stretch(from, to));
                left -= to - from;
            }
        }
        return new Claim(kept);
    }

    private static long believable(Kind kind, Duration time, MaterialStandard standard) {
        if (kind == Kind.PICTURE) {
            return 1;
        }
        var least = standard.pageLeast().toMillis();
        return kind.plays()
                ? (long) (time.toMillis() * standard.fastest().doubleValue())
                : time.toMillis() / Math.max(1, least);
    }

    /** As the database writes several ranges. */
    String ranges() {
        return stretches.stream()
                .map(stretch -> "[" + stretch.from() + "," + stretch.to() + ")")
                .collect(Collectors.joining(",", "{", "}"));
    }
}
