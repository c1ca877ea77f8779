package io.bihuan.quality.rule;

import java.util.List;

/**
 * Nothing the agent says is forbidden (M-03), or vague (E-07). One finding a message. Who asks “大概多久了” leaves nobody
 * guessing: vague words count where something is said, not where it is asked.
 */
record Wording(Check check, WordingEye eye) implements Rule {

    @Override
    public List<Finding> look(Chat chat) {
        var said = chat.agentTurns();
        if (said.isEmpty()) {
            return List.of(Finding.notApplicable(check, Reason.NO_AGENT));
        }
        var findings = said.stream().flatMap(turn -> seen(turn).stream()).toList();
        return findings.isEmpty()
                ? List.of(Finding.met(
                        check,
                        said.getFirst(),
                        check == Check.TABOO ? Reason.NO_TABOO : Reason.NO_VAGUE,
                        new Detail.Count(said.size())))
                : findings;
    }

    private static String said(String text) {
        return String.join(
                "",
                Signs.sentences(text).stream()
                        .filter(sentence -> !Signs.asks(sentence))
                        .toList());
    }

    private List<Finding> seen(Turn turn) {
        var seen = eye.look(check == Check.VAGUE ? said(turn.text()) : turn.text()).stream()
                .filter(each -> each.taboo() == (check == Check.TABOO))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        var phrases = new Detail.Phrases(
                seen.stream().map(WordingEye.Seen::phrase).distinct().toList());
        var advice = seen.getFirst().advice();
        return List.of(new Finding(
                check,
                turn.seq(),
                Verdict.MISSED,
                advice.isBlank() ? Reason.WORDS_SEEN : Reason.WORDS_ADVISED,
                advice.isBlank() ? List.of(phrases) : List.of(phrases, new Detail.Words(advice)),
                seen.stream().map(WordingEye.Seen::category).distinct().toList()));
    }
}
