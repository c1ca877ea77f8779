package io.bihuan.portrait;

import static io.bihuan.portrait.Behaviour.days;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Why a customer needs service of high value by the standard (N-23); each ground alone is enough. */
final class HighValue {

    private static final BigDecimal WHOLE = new BigDecimal(100);

    private HighValue() {}

    static List<ValueReason> of(Behaviour seen, PortraitStandard rules, CustomerStandard customer, Instant now) {
        var reasons = new ArrayList<ValueReason>();
        var spent = seen.spent(now, rules.windowDays());
        var limit = customer.highValueAmount();
        if (spent.signum() > 0 && spent.compareTo(limit) >= 0) {
            reasons.add(reason(
                    ValueReason.Ground.SPENDING, rules.windowDays(), Tagging.plain(spent), Tagging.plain(limit)));
        }
        if (rules.highValueGrades().contains(seen.grade())) {
            reasons.add(reason(ValueReason.Ground.GRADE, seen.grade()));
        }
        var first = seen.firstPurchaseAt();
        if (first != null
                && days(first, now) >= rules.loyalDays()
                && seen.purchases().size() >= rules.loyalPurchases()) {
            reasons.add(reason(
                    ValueReason.Ground.LOYAL,
                    days(first, now),
                    seen.purchases().size(),
                    rules.loyalDays(),
                    rules.loyalPurchases()));
        }
        var share = limit.multiply(BigDecimal.valueOf(rules.atRiskPercent())).divide(WHOLE);
        if (spent.signum() > 0 && spent.compareTo(share) >= 0 && complains(seen, rules, now)) {
            reasons.add(reason(
                    ValueReason.Ground.VALUE_AT_RISK, rules.windowDays(), Tagging.plain(spent), Tagging.plain(share)));
        }
        return List.copyOf(reasons);
    }

    private static boolean complains(Behaviour seen, PortraitStandard rules, Instant now) {
        return seen.grievances().stream().anyMatch(each -> each.closedAt() == null)
                || !seen.grieved(now, rules.complainedLatelyDays()).isEmpty();
    }

    private static ValueReason reason(ValueReason.Ground ground, Object... figures) {
        return new ValueReason(
                ground, List.of(figures).stream().map(Object::toString).toList());
    }
}
