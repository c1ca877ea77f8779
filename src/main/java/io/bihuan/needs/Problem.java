package io.bihuan.needs;

import io.bihuan.competence.Area;
import java.util.Map;

/**
 * An area in which weakness was seen.
 *
 * @param area the area
 * @param weak how often it was seen weak
 * @param seen how often it was seen at all
 * @param sources how often each source saw it weak
 * @param share its share in all that was seen weak, from 0 to 1
 * @param upToHere the share of it and of all bigger problems together
 */
public record Problem(Area area, long weak, long seen, Map<String, Long> sources, double share, double upToHere) {

    private static final int WHOLE = 100;

    public Problem {
        sources = Map.copyOf(sources);
    }

    /** The share of what was seen that was without fault, in per cent. */
    public double performance() {
        return seen == 0 ? 0 : (seen - weak) * (double) WHOLE / seen;
    }
}
