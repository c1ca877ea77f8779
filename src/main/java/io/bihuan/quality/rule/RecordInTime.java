package io.bihuan.quality.rule;

import java.time.Duration;
import java.util.List;

/** The communication record is written at once, that is, within the limit of the end of the conversation. */
record RecordInTime(Duration limit) implements Rule {

    @Override
    public List<Finding> look(Chat chat) {
        var recordAt = chat.recordAt();
        if (recordAt == null) {
            return List.of(
                    chat.imported()
                            ? Finding.notApplicable(Check.RECORD, Reason.RECORD_IMPORTED)
                            : Finding.missed(Check.RECORD, null, Reason.RECORD_MISSING));
        }
        var late = Duration.between(chat.closedAt(), recordAt);
        if (late.isNegative() || late.isZero()) {
            return List.of(new Finding(Check.RECORD, null, Verdict.MET, Reason.RECORD_BEFORE, List.of(), List.of()));
        }
        return List.of(new Finding(
                Check.RECORD,
                null,
                late.compareTo(limit) <= 0 ? Verdict.MET : Verdict.MISSED,
                Reason.RECORD_AFTER,
                List.of(new Detail.Span(late), new Detail.Span(limit)),
                List.of()));
    }
}
