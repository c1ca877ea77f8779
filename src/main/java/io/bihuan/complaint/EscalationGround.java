package io.bihuan.complaint;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Why a complaint must not wait for its turn: a great claim, a hazard, words that announce more, the gravest kind, a stage past its limit, a mood gone cold. */
public record EscalationGround(Kind kind, String detail) {

    /** The kinds of grounds. */
    public enum Kind {
        CLAIM,
        SAFETY,
        SEVERITY,
        WORDS,
        REPEATED,
        OVERDUE,
        COLD,
        BY_HAND
    }

    static List<EscalationGround> of(
            @Nullable BigDecimal claim,
            boolean safety,
            Severity severity,
            String text,
            ComplaintStandard.Escalating rules) {
        var grounds = new ArrayList<EscalationGround>();
        if (claim != null && claim.compareTo(rules.amount()) >= 0) {
            grounds.add(
                    new EscalationGround(Kind.CLAIM, claim.stripTrailingZeros().toPlainString()));
        }
        if (safety && rules.safety()) {
            grounds.add(new EscalationGround(Kind.SAFETY, ""));
        }
        if (severity == Severity.S1 && grounds.isEmpty()) {
            grounds.add(new EscalationGround(Kind.SEVERITY, severity.name()));
        }
        var words = rules.words().stream().filter(text::contains).toList();
        if (!words.isEmpty()) {
            grounds.add(new EscalationGround(Kind.WORDS, String.join("、", words)));
        }
        return grounds;
    }

    /** As it is kept: {@code KIND:detail}. */
    public String written() {
        return kind + ":" + detail;
    }

    static EscalationGround read(String written) {
        var colon = written.indexOf(':');
        return new EscalationGround(Kind.valueOf(written.substring(0, colon)), written.substring(colon + 1));
    }
}
