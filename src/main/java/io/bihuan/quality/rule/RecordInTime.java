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
                            ? Finding.notApplicable(Check.RECORD, "导入的会话不带沟通记录")
                            : Finding.missed(Check.RECORD, null, "会话结束时没有沟通记录"));
        }
        var late = Duration.between(chat.closedAt(), recordAt);
        var evidence = late.isNegative() || late.isZero()
                ? "结束前已写好沟通记录"
                : "结束后 " + Spans.say(late) + "写好沟通记录，要求 " + Spans.say(limit) + "以内";
        return List.of(
                new Finding(Check.RECORD, null, late.compareTo(limit) <= 0 ? Verdict.MET : Verdict.MISSED, evidence));
    }
}
