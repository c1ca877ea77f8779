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
            return List.of(Finding.notApplicable(
                    Check.AVERAGE_RESPONSE, waits.isEmpty() ? Reason.NO_EXCHANGE : Reason.NO_TIMES));
        }
        var total = waits.stream().map(Chat.Wait::length).reduce(Duration.ZERO, Duration::plus);
        var mean = total.dividedBy(waits.size());
        var longest =
                waits.stream().max(Comparator.comparing(Chat.Wait::length)).orElseThrow();
        var within = total.compareTo(limit.multipliedBy(waits.size())) <= 0;
        return List.of(new Finding(
                Check.AVERAGE_RESPONSE,
                longest.answered().seq(),
                within ? Verdict.MET : Verdict.MISSED,
                Reason.AVERAGE_RESPONSE,
                List.of(
                        new Detail.Count(waits.size()),
                        new Detail.Span(mean),
                        new Detail.Span(longest.length()),
                        new Detail.Span(limit)),
                List.of()));
    }
}
