package io.bihuan.quality.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Displeasure is met with sympathy before, or together with, the facts. */
record Empathy() implements Rule {

    private static final Pattern DISPLEASED = Pattern.compile(
            "生气|气死|气人|恼火|太差|太慢|太过分|垃圾|失望|无语|坑人|被坑|骗(人|子|我)|受不了|差评|什么态度|急死|着急|投诉你|要投诉|我投诉|忽悠|耍我|敷衍|推卸|不负责|烦死|等了.{0,6}(天|小时|半天|好久|很久)|搞什么|怎么搞的|欺骗|过分了|糟糕|崩溃|[!！]{3,}");
    private static final Pattern SYMPATHY = Pattern.compile(
            "抱歉|对不起|不好意思|非常理解|理解您|能理解|很理解|体谅|体会|添麻烦|带来不便|久等|着急|您的心情|换作是我|感同身受|辛苦您|见谅|消消气|别(着急|生气)|不要(着急|生气)");
    private static final int ANSWERS = 2;

    static boolean shownIn(String text) {
        return SYMPATHY.matcher(text).find();
    }

    @Override
    public List<Finding> look(Chat chat) {
        var findings = new ArrayList<Finding>();
        var after = -1;
        for (var turn : chat.customerTurns()) {
            if (turn.seq() <= after || !DISPLEASED.matcher(turn.text()).find()) {
                continue;
            }
            var answers = chat.answersTo(turn, ANSWERS);
            if (answers.isEmpty()) {
                continue;
            }
            after = answers.getLast().seq();
            findings.add(answers.stream()
                    .filter(answer -> shownIn(answer.text()))
                    .findFirst()
                    .map(answer ->
                            Finding.met(Check.EMPATHY, answer, Reason.SYMPATHY, new Detail.Words(answer.quote())))
                    .orElseGet(() -> Finding.missed(
                            Check.EMPATHY, answers.getFirst(), Reason.NO_SYMPATHY, new Detail.Words(turn.quote()))));
        }
        return findings.isEmpty() ? List.of(Finding.notApplicable(Check.EMPATHY, Reason.NO_DISPLEASURE)) : findings;
    }
}
