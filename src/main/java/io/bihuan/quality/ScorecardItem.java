package io.bihuan.quality;

import io.bihuan.quality.rule.Check;
import java.math.BigDecimal;
import java.util.List;

/**
 * One item of a scorecard.
 *
 * @param code names it on its card
 * @param weight its share of the hundred; 0 for a fatal item
 * @param areaCode the competence area that it is evidence of
 * @param checks the rules that answer it without a person; empty where only a person can
 * @param taboos for a fatal item, the categories of forbidden wording that are this fault
 */
public record ScorecardItem(
        String code,
        String name,
        String nameEn,
        ItemKind kind,
        BigDecimal weight,
        String areaCode,
        List<Check> checks,
        List<String> taboos) {

    public ScorecardItem {
        checks = List.copyOf(checks);
        taboos = List.copyOf(taboos);
    }

    /** The highest mark of the item: 5 steps, or yes. */
    public int most() {
        return kind == ItemKind.SCALE ? 5 : 1;
    }
}
