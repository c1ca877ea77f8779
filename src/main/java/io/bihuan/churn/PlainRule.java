package io.bihuan.churn;

import io.bihuan.portrait.History;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is said while there is too little to learn from: whoever has been silent for the days of the standard is at risk, and
 * at high risk with a complaint besides.
 */
final class PlainRule {

    private PlainRule() {}

    /** A level and its reasons. */
    record Said(Level level, List<Reason> reasons) {}

    static Said of(History seen, int silentDays) {
        var reasons = new ArrayList<Reason>();
        var silent = silence(seen.silentDays());
        var complained = seen.complaints365() > 0 || seen.openComplaints() > 0;
        if (silent >= silentDays) {
            reasons.add(new Reason("silentDays", silent, 0));
        }
        if (seen.openComplaints() > 0) {
            reasons.add(new Reason("openComplaints", seen.openComplaints(), 0));
        } else if (complained) {
            reasons.add(new Reason("complaints365", seen.complaints365(), 0));
        }
        if (silent < silentDays) {
            return new Said(Level.LOW, List.of());
        }
        return new Said(complained ? Level.HIGH : Level.MIDDLE, reasons);
    }

    private static int silence(@Nullable Integer days) {
        return days == null ? 0 : days;
    }
}
