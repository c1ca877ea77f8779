package io.bihuan.quality.rule;

import java.util.List;
import java.util.stream.Collectors;

/** Nothing the agent says is forbidden (M-03), or vague (E-07). One finding a message. */
record Wording(Check check, WordingEye eye) implements Rule {

    @Override
    public List<Finding> look(Chat chat) {
        var said = chat.agentTurns();
        if (said.isEmpty()) {
            return List.of(Finding.notApplicable(check, "没有人工应答"));
        }
        var findings = said.stream().flatMap(turn -> seen(turn).stream()).toList();
        return findings.isEmpty()
                ? List.of(Finding.met(
                        check, said.getFirst(), said.size() + (check == Check.TABOO ? " 条应答没有服务禁语" : " 条应答没有含糊用语")))
                : findings;
    }

    private List<Finding> seen(Turn turn) {
        var seen = eye.look(turn.text()).stream()
                .filter(each -> each.taboo() == (check == Check.TABOO))
                .toList();
        if (seen.isEmpty()) {
            return List.of();
        }
        var phrases = seen.stream()
                .map(WordingEye.Seen::phrase)
                .distinct()
                .map(phrase -> "“" + phrase + "”")
                .collect(Collectors.joining("、"));
        var advice = seen.getFirst().advice();
        return List.of(new Finding(
                check,
                turn.seq(),
                Verdict.MISSED,
                phrases + (advice.isBlank() ? "" : "，建议：" + advice),
                seen.stream().map(WordingEye.Seen::category).distinct().toList()));
    }
}
