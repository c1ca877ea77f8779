package io.bihuan.quality;

import io.bihuan.knowledge.Wording;
import io.bihuan.knowledge.WordingCategory;
import io.bihuan.quality.rule.Chat;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Inspector;
import io.bihuan.quality.rule.Limits;
import io.bihuan.quality.rule.WordingEye;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Service;

/** Looks at a talk, wherever it was held, by every rule; keeps nothing. */
@Service
public class RuleInspection {

    private final QualityRules standards;
    private final Wording wording;

    RuleInspection(QualityRules standards, Wording wording) {
        this.standards = standards;
        this.wording = wording;
    }

    /** What the rules in force at the instant find. */
    public List<Finding> inspect(Chat chat, Instant at) {
        return inspect(chat, standards.at(at).rules().limits());
    }

    List<Finding> inspect(Chat chat, Limits limits) {
        return new Inspector(limits, eye()).inspect(chat);
    }

    private WordingEye eye() {
        return text -> wording.check(text).stream()
                .filter(finding -> finding.category() != WordingCategory.VAGUE_PROMISE)
                .map(finding -> new WordingEye.Seen(finding.category().name(), finding.phrase(), finding.advice()))
                .toList();
    }
}
