package io.bihuan.conversation.web;

import io.bihuan.knowledge.Wording;
import io.bihuan.web.Ui;
import java.util.List;
import org.springframework.stereotype.Component;

/** Advice on words while they are typed. */
@Component
class WordingAdvice {

    private static final int CHECKED = 4_000;
    private static final int MOST = 5;

    private final Wording wording;

    WordingAdvice(Wording wording) {
        this.wording = wording;
    }

    /** One passage and what to say instead; {@code swap} is what can stand in its place as it is, or "". */
    record Advice(
            int from, int to, String phrase, String label, boolean taboo, String advice, String swap, String rule) {}

    List<Advice> on(String text, Ui ui) {
        return wording.check(text.length() > CHECKED ? text.substring(0, CHECKED) : text).stream()
                .limit(MOST)
                .map(finding -> new Advice(
                        finding.from(),
                        finding.to(),
                        finding.phrase(),
                        ui.label(
                                "conversation.wording",
                                Kind.of(finding.category().taboo())),
                        finding.category().taboo(),
                        finding.advice(),
                        swap(finding.advice()),
                        finding.rule()))
                .toList();
    }

    private enum Kind {
        TABOO,
        VAGUE;

        static Kind of(boolean taboo) {
            return taboo ? TABOO : VAGUE;
        }
    }

    /** Advice often quotes the better words: those between the first pair of quotation marks can be put in. */
    private static String swap(String advice) {
        var from = advice.indexOf('“');
        var to = advice.indexOf('”', from + 1);
        return from >= 0 && to > from + 1 ? advice.substring(from + 1, to) : "";
    }
}
