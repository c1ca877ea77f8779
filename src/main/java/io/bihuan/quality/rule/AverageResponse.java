package io.bihuan.quality.rule;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

/** The mean of the customer's waits stays within the limit; a miss points at the longest. */
record AverageResponse(Duration limit) implements Rule {

    @Override
    public List<Finding> look(Chat chat) {
        var waits = chat.waits();
        if (waits.isEmpty() || !chat.timed()) {
            return List.of(Finding.notApplicable(Check.AVERAGE_RESPONSE, waits.isEmpty() ? "没有客户发言得到应答" : "消息没有各自的时间"));
        }
        var total = waits.stream().map(Chat.Wait::length).reduce(Duration.ZERO, Duration::plus);
        var mean = total.dividedBy(waits.size());
        var longest =
                waits.stream().max(Comparator.comparing(Chat.Wait::length)).orElseThrow();
        var within = total.compareTo(limit.multipliedBy(waits.size())) <= 0;
        var evidence = waits.size() + " 次应答平均 " + Spans.say(mean) + "，最长 " + Spans.say(longest.length()) + "，要求平均 "
                + Spans.say(limit) + "以内";
        return List.of(new Finding(
                Check.AVERAGE_RESPONSE, longest.answered().seq(), within ? Verdict.MET : Verdict.MISSED, evidence));
    }
}
