package io.bihuan.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a candidate did in one competence area.
 *
 * @param areaCode the area, or null for questions of none
 * @param points what was earned
 * @param possible of what
 */
public record AreaScore(@Nullable String areaCode, BigDecimal points, BigDecimal possible) {

    /** The marks of each area together, in the order in which the areas come. */
    static List<AreaScore> of(List<Mark> marks) {
        var byArea = new LinkedHashMap<@Nullable String, AreaScore>();
        for (var mark : marks) {
            byArea.merge(
                    mark.areaCode(),
                    new AreaScore(mark.areaCode(), mark.points(), mark.possible()),
                    (one, other) -> new AreaScore(
                            one.areaCode(),
                            one.points().add(other.points()),
                            one.possible().add(other.possible())));
        }
        return List.copyOf(byArea.values());
    }

    /** What was earned out of 100. */
    public BigDecimal percent() {
        return Score.outOf100(points, possible);
    }

    /**
     * How strong a piece of evidence it makes: 0 just at the pass mark would say nothing, so that it is at least 10 for
     * who has passed and at most -10 for who has not, growing to 100 and -100.
     */
    int strength(BigDecimal passMark) {
        var hundred = BigDecimal.valueOf(100);
        var away = percent().subtract(passMark);
        var room = away.signum() >= 0 ? hundred.subtract(passMark) : passMark;
        if (room.signum() == 0) {
            return 100;
        }
        var strength =
                away.multiply(hundred).divide(room, 0, RoundingMode.HALF_UP).intValue();
        return away.signum() >= 0 ? Math.max(10, strength) : Math.min(-10, strength);
    }
}
