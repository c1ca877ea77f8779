package io.bihuan.quality.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one rule found.
 *
 * @param messageSeq the message it points at, null where it is about something that is not there
 * @param evidence why, in words that quote or count
 * @param categories the kinds of wording that were seen; empty for all but wording
 */
public record Finding(
        Check check, @Nullable Integer messageSeq, Verdict verdict, String evidence, List<String> categories) {

    public Finding {
        categories = List.copyOf(categories);
    }

    /** A finding that is not about wording. */
    public Finding(Check check, @Nullable Integer messageSeq, Verdict verdict, String evidence) {
        this(check, messageSeq, verdict, evidence, List.of());
    }

    /** The id of the rule in the register of rules. */
    public String rule() {
        return check.rule();
    }

    static Finding met(Check check, Turn turn, String evidence) {
        return new Finding(check, turn.seq(), Verdict.MET, evidence);
    }

    static Finding missed(Check check, @Nullable Turn turn, String evidence) {
        return new Finding(check, turn == null ? null : turn.seq(), Verdict.MISSED, evidence);
    }

    static Finding notApplicable(Check check, String why) {
        return new Finding(check, null, Verdict.NOT_APPLICABLE, why);
    }
}
