package io.bihuan.portrait;

import static io.bihuan.portrait.Behaviour.days;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Which tags a behaviour earns by the standard (N-23), each with the figures of its reason. */
final class Tagging {

    private static final int WHOLE = 100;

    private final Behaviour seen;
    private final PortraitStandard rules;
    private final CustomerStandard customer;
    private final Instant now;
    private final ZoneId zone;
    private final List<Seen> tags = new ArrayList<>();

    private Tagging(Behaviour seen, PortraitStandard rules, CustomerStandard customer, Instant now, ZoneId zone) {
        this.seen = seen;
        this.rules = rules;
        this.customer = customer;
        this.now = now;
        this.zone = zone;
    }

    static List<Seen> of(Behaviour seen, PortraitStandard rules, CustomerStandard customer, Instant now, ZoneId zone) {
        var tagging = new Tagging(seen, rules, customer, now, zone);
        tagging.purchases();
        tagging.contacts();
        tagging.complaints();
        tagging.channels();
        tagging.activity();
        return List.copyOf(tagging.tags);
    }

    private void purchases() {
        var bought = seen.bought(now, rules.windowDays());
        var spent = seen.spent(now, rules.windowDays());
        tagIf(bought.size() >= rules.buysOften(), Tag.BUYS_OFTEN, rules.windowDays(), bought.size(), rules.buysOften());
        tagIf(
                !bought.isEmpty() && spent.compareTo(rules.spendsMuch()) >= 0,
                Tag.SPENDS_MUCH,
                rules.windowDays(),
                plain(spent),
                plain(rules.spendsMuch()));
        if (!seen.purchases().isEmpty()) {
            var ago = days(seen.purchases().getFirst().at(), now);
            tagIf(ago <= rules.boughtLatelyDays(), Tag.BOUGHT_LATELY, ago, rules.boughtLatelyDays());
            tagIf(ago >= rules.stoppedBuyingDays(), Tag.STOPPED_BUYING, ago, rules.stoppedBuyingDays());
        }
    }

    private void contacts() {
        var lately = seen.came(now, rules.comesOftenDays()).size();
        tagIf(lately >= rules.comesOften(), Tag.COMES_OFTEN, rules.comesOftenDays(), lately, rules.comesOften());
        var came = seen.came(now, rules.windowDays());
        var back = 0;
        for (var i = 1; i < came.size(); i++) {
            if (days(came.get(i).at(), came.get(i - 1).at()) < rules.comesBackDays()) {
                back++;
            }
        }
        tagIf(back >= rules.comesBack(), Tag.COMES_BACK_SOON, rules.comesBackDays(), back, rules.comesBack());
        var off = came.stream().filter(each -> offHours(each.at())).count();
        if (came.size() >= rules.fewestContacts()) {
            var share = share(off, came.size());
            tagIf(share >= rules.offHoursPercent(), Tag.COMES_OFF_HOURS, came.size(), off, rules.offHoursPercent());
        }
    }

    private boolean offHours(Instant at) {
        var hour = at.atZone(zone).getHour();
        return hour < rules.officeFrom() || hour >= rules.officeUntil();
    }

    private void complaints() {
        var grieved = seen.grieved(now, rules.windowDays());
        tagIf(
                grieved.size() >= rules.complainsOften(),
                Tag.COMPLAINS_OFTEN,
                rules.windowDays(),
                grieved.size(),
                rules.complainsOften());
        var open = seen.grievances().stream()
                .filter(each -> each.closedAt() == null)
                .count();
        tagIf(open > 0, Tag.COMPLAINT_OPEN, open);
        var grave = grieved.stream().filter(Behaviour.Grieved::grave).count();
        tagIf(grave > 0, Tag.COMPLAINED_GRAVELY, rules.windowDays(), grave);
        var lately = seen.grieved(now, rules.complainedLatelyDays());
        if (!lately.isEmpty()) {
            tag(Tag.COMPLAINED_LATELY, days(lately.getFirst().at(), now), rules.complainedLatelyDays());
        }
    }

    private void channels() {
        var came = seen.came(now, rules.windowDays());
        if (came.size() < rules.fewestContacts()) {
            return;
        }
        var counts = came.stream().collect(Collectors.groupingBy(Behaviour.Came::channel, Collectors.counting()));
        var most = counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .orElseThrow();
        var share = share(most.getValue(), came.size());
        tagIf(
                share >= rules.oneChannelPercent(),
                Tag.KEEPS_TO_ONE_CHANNEL,
                most.getKey(),
                most.getValue(),
                came.size(),
                rules.oneChannelPercent());
        tagIf(counts.size() >= rules.manyChannels(), Tag.USES_MANY_CHANNELS, counts.size(), rules.manyChannels());
    }

    private void activity() {
        var first = seen.firstAt();
        var last = seen.lastAt();
        if (first == null || last == null) {
            return;
        }
        tagIf(days(first, now) <= rules.newDays(), Tag.NEW, days(first, now), rules.newDays());
        var ago = days(last, now);
        if (ago <= rules.activeDays()) {
            tag(Tag.ACTIVE, ago, rules.activeDays());
        } else if (ago >= rules.asleepDays()) {
            tag(Tag.ASLEEP, ago, rules.asleepDays());
        } else {
            tagIf(ago >= customer.churnSilentDays(), Tag.QUIET, ago, customer.churnSilentDays());
        }
    }

    private void tagIf(boolean earned, Tag tag, Object... figures) {
        if (earned) {
            tag(tag, figures);
        }
    }

    private void tag(Tag tag, Object... figures) {
        tags.add(new Seen(tag, List.of(figures).stream().map(Object::toString).toList()));
    }

    private static long share(long some, long all) {
        return some * WHOLE / all;
    }

    static String plain(BigDecimal amount) {
        return amount.stripTrailingZeros().toPlainString();
    }
}
