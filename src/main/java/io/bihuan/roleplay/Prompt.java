package io.bihuan.roleplay;

import io.bihuan.customer.Redaction;
import io.bihuan.languagemodel.Wanted;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.roleplay.play.Side;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Tells a model what to say: who the customer is, how they speak, what must be said, what must not, and the last few
 * turns. What a trainee has typed is covered first; nothing else here was ever about anybody real.
 */
record Prompt(Scenario scenario, List<Line> talk, List<Line> due) {

    private static final int TURNS = 6;
    private static final int TOKENS_A_LINE = 90;

    private static final Map<String, String> VOICES = Map.of(
            "analytic", "条理清楚，爱讲数字和先后，不带脏字，追问细节",
            "anxious", "着急，句子短，怕出事，会反复确认",
            "weary", "疲惫，提不起劲，话少，带点失望",
            "polite", "客气，怕麻烦人，说话留余地",
            "blunt", "直来直去，嗓门大，急脾气，爱用短句",
            "cool", "冷淡克制，不多说，语气疏远");

    Wanted wanted() {
        return new Wanted(role(), request(), TOKENS_A_LINE * due.size());
    }

    private String role() {
        var customer = scenario.customer();
        return """
                你扮演一位找客服的客户，只说客户的话，不当客服，也不解释自己。
                事情：%s。
                你是%s：%s
                说话的样子：%s。
                任务：把“要说的话”一行一行换成这位客户此刻会说的中文口语。意思不变，数字、时间、名字一个不改，不添新的事，不提前答应或原谅。
                要说的话有几行就回几行，顺序不变。不加引号、编号、称呼前缀和说明。
                """.formatted(
                        scenario.title().zh(),
                        customer.name(),
                        customer.about().zh(),
                        VOICES.getOrDefault(scenario.voice(), "普通人说话的样子"));
    }

    private String request() {
        var said = talk.stream()
                .skip(Math.max(0, talk.size() - TURNS))
                .map(Prompt::turn)
                .collect(Collectors.joining("\n"));
        var told = talk.stream().map(Line::text).collect(Collectors.joining("\n")) + words();
        var hidden = scenario.facts().stream()
                .filter(fact -> fact.says().stream().noneMatch(told::contains))
                .map(fact -> fact.what().zh())
                .collect(Collectors.joining("；"));
        return "前面说到：\n" + said + "\n\n你现在的情绪：" + due.getFirst().mood() + "（−5 最差，+5 最好）\n还不能提："
                + (hidden.isEmpty() ? "无" : hidden) + "\n\n要说的话：\n" + words();
    }

    private String words() {
        return due.stream().map(Line::text).collect(Collectors.joining("\n"));
    }

    private static String turn(Line line) {
        return line.from() == Side.TRAINEE ? "客服：" + Redaction.of(line.text()) : "你：" + line.text();
    }
}
