package io.bihuan.scenario;

import io.bihuan.quality.rule.Signs;
import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Scenario.Scene;
import io.bihuan.scenario.Content.FactPart;
import io.bihuan.scenario.Content.GoalPart;
import io.bihuan.shadow.Round;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Proposes a scenario from a masked talk, by rule: what the customer came with opens it, what they told when asked is told
 * when asked, what the agent did for them is what a good handling contains. An instructor makes it right.
 */
final class Proposal {

    private static final int MOST_OPENING = 3;
    private static final int MOST_FACTS = 4;
    private static final int MOST_DEEDS = 3;
    private static final int NAME = 24;
    private static final int SHORTEST = 6;
    private static final int MINUTES = 8;
    private static final int COLDEST = -4;
    private static final Pattern COVERED =
            Pattern.compile("(?:[0-9]{1,3}|[一-龥][A-Z]|[A-Za-z]|[一-龥])?\\*+[0-9A-Za-z@.]*");
    private static final Pattern ANGER = Pattern.compile("[！!]|到底|投诉|骗|气死|又(坏|漏|是|不)|还没|不负责|什么态度|受不了|最后一次|差评|退钱|赔");
    private static final Pattern DONE_FOR =
            Pattern.compile("(我|我们|师傅|同事|主管)?[^，。！？]{0,8}(会|将|已经|现在|先)?(帮您|给您|为您|安排|登记|补发|退款|退回|换新|上门|回电|加急|核实|免费)");

    private static final List<String> NAMES = List.of("何秀英", "方建平", "罗晓燕", "孟志强", "唐文静", "邹海涛");

    private Proposal() {}

    /** From a conversation's turns. */
    static Content of(List<Round> rounds, String channel) {
        var first = rounds.getFirst();
        var opening =
                first.asked().stream().limit(MOST_OPENING).map(Proposal::plain).toList();
        return content(opening, "ONSITE".equals(channel) ? Scene.DESK : Scene.ONLINE, facts(rounds), deeds(rounds));
    }

    /** From a complaint's words. */
    static Content of(String description, String wish) {
        var opening =
                Signs.sentences(plain(description)).stream().limit(MOST_OPENING).toList();
        var facts = wish.isBlank()
                ? List.<FactPart>of()
                : List.of(new FactPart(
                        "客户希望怎么解决",
                        List.of("您希望我们怎么处理", "您最想先解决哪一件"),
                        List.of("希望", "诉求", "想要"),
                        List.of(plain(wish))));
        return content(opening.isEmpty() ? List.of("我要投诉。") : opening, Scene.COMPLAINT, facts, List.of());
    }

    private static Content content(List<String> opening, Scene scene, List<FactPart> facts, List<GoalPart> deeds) {
        var said = String.join("", opening);
        var mood = mood(said, scene);
        var name = NAMES.get(Math.floorMod(said.hashCode(), NAMES.size()));
        var goals = new ArrayList<GoalPart>();
        goals.add(new GoalPart("接住客户的情绪", Dimension.ATTITUDE, "empathises", 2, List.of(), List.of()));
        goals.addAll(deeds);
        goals.add(new GoalPart("承诺说清时间", Dimension.COMPLIANCE, "promises-by-when", 2, List.of(), List.of()));
        return new Content(
                name(opening.getFirst()),
                scene,
                mood <= -3 ? "blunt" : mood < 0 ? "anxious" : "polite",
                mood,
                MINUTES,
                name,
                "说的是“" + name(opening.getFirst()) + "”，等着有人管。",
                name + "，尾号 " + (1_000 + Math.floorMod(said.hashCode(), 9_000)) + "。",
                opening,
                facts,
                goals,
                "好，有你这句话我就放心了，谢谢。",
                "那先这样吧，我等你们消息。",
                "算了，我找能管事的人。");
    }

    private static int mood(String said, Scene scene) {
        var signs = (int) ANGER.matcher(said).results().count();
        return Math.max(COLDEST, (scene == Scene.COMPLAINT ? -2 : 0) - signs);
    }

    /** What the customer said after a question of the agent answers it. */
    private static List<FactPart> facts(List<Round> rounds) {
        var facts = new ArrayList<FactPart>();
        for (var i = 1; i < rounds.size() && facts.size() < MOST_FACTS; i++) {
            var questions = rounds.get(i - 1).answered().stream()
                    .flatMap(text -> Signs.questions(text).stream())
                    .map(Proposal::plain)
                    .filter(question -> !Signs.asksWhoTheyAre(question) && question.length() >= SHORTEST)
                    .toList();
            if (!questions.isEmpty()) {
                var asked = questions.getLast();
                facts.add(new FactPart(
                        name(asked),
                        List.of(asked),
                        List.of(),
                        rounds.get(i).asked().stream().map(Proposal::plain).toList()));
            }
        }
        return facts;
    }

    private static List<GoalPart> deeds(List<Round> rounds) {
        return rounds.stream()
                .flatMap(round -> round.answered().stream())
                .flatMap(text -> Signs.sentences(text).stream())
                .filter(sentence -> !Signs.asks(sentence) && sentence.length() >= SHORTEST)
                .filter(sentence -> DONE_FOR.matcher(sentence).find())
                .map(Proposal::plain)
                .distinct()
                .limit(MOST_DEEDS)
                .map(sentence ->
                        new GoalPart(name(sentence), Dimension.EFFICIENCY, "", 2, List.of(sentence), List.of()))
                .toList();
    }

    /** What was covered is left out: an invented customer has no numbers to hide. */
    private static String plain(String text) {
        return COVERED.matcher(text).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static String name(String text) {
        var plain = text.replaceAll("[。！？!?；;，,]+$", "");
        return plain.codePointCount(0, plain.length()) <= NAME
                ? plain
                : plain.substring(0, plain.offsetByCodePoints(0, NAME)) + "…";
    }
}
