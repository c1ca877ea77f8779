package io.bihuan.quality.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param messageSeq the message it points at, null where it is about something that is not there
 * @param reason why; who reads it reads it in their language
 * @param details what is quoted or counted there
 * @param categories the kinds of wording that were seen; empty for all but wording
 */
public record Finding(
        Check check,
        @Nullable Integer messageSeq,
        Verdict verdict,
        Reason reason,
        List<Detail> details,
        List<String> categories) {

    public Finding {
        details = List.copyOf(details);
        categories = List.copyOf(categories);
    }

    /** The id of the rule in the register of rules. */
    public String rule() {
        return check.rule();
    }

    /** The same found, judged otherwise: whatever wording was seen no longer counts. */
    public Finding turned(Verdict other) {
        return new Finding(check, messageSeq, other, reason, details, List.of());
    }

    static Finding met(Check check, Turn turn, Reason reason, Detail... details) {
        return new Finding(check, turn.seq(), Verdict.MET, reason, List.of(details), List.of());
    }

    static Finding missed(Check check, @Nullable Turn turn, Reason reason, Detail... details) {
        return new Finding(
                check, turn == null ? null : turn.seq(), Verdict.MISSED, reason, List.of(details), List.of());
    }

    static Finding notApplicable(Check check, Reason reason) {
        return new Finding(check, null, Verdict.NOT_APPLICABLE, reason, List.of(), List.of());
    }
}
