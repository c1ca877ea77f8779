package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Pair;
import io.bihuan.question.Part;
import io.bihuan.question.PartialCredit;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Questions of every kind that a person might write, with all the marks that formats stumble over. */
final class SomeQuestions {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final List<String> PIECES = List.of(
            "客户",
            "着急",
            "先核实",
            "Call back",
            "~",
            "=",
            "#",
            "{",
            "}",
            ":",
            "\\",
            "\\n",
            "<b>",
            "&amp;",
            "&",
            "\"",
            "'",
            "100%",
            "%50%",
            "[html]",
            "甲→",
            "::",
            "//",
            "$",
            "“好”",
            "1.5",
            "A",
            "：",
            "；",
            "、",
            "𠮷",
            "é",
            "]]>",
            "!");
    private static final List<String> AREAS = List.of("empathy", "identity", "complaint.verify");

    private final Random random;
    private int count;

    SomeQuestions(long seed) {
        this.random = new Random(seed);
    }

    List<QuestionDraft> take(int many) {
        return IntStream.range(0, many).mapToObj(_ -> draft()).toList();
    }

    private QuestionDraft draft() {
        var content = random.nextInt(8) == 0 ? several() : simple();
        return new QuestionDraft(content, pick(AREAS), 1 + random.nextInt(5), "自编", QuestionStatus.ACTIVE);
    }

    private Content several() {
        return new Content.Case(
                text(true), list(1 + random.nextInt(4), _ -> new Part(simple(), 1 + random.nextInt(9))), because());
    }

    private Content simple() {
        return switch (random.nextInt(7)) {
            case 0 -> single();
            case 1 -> multiple();
            case 2 -> new Content.TrueFalse(text(true), random.nextBoolean(), because());
            case 3 -> gaps();
            case 4 -> new Content.Ordering(text(true), words(2 + random.nextInt(5)), credit(), because());
            case 5 -> matching();
            default ->
                new Content.ShortAnswer(
                        text(true),
                        random.nextBoolean() ? text(true) : "",
                        list(random.nextInt(3), place -> "要点" + place + count),
                        because());
        };
    }

    private Content single() {
        var texts = words(2 + random.nextInt(5));
        var right = random.nextInt(texts.size());
        var shares = random.nextInt(4) == 0;
        return new Content.Single(
                text(true),
                list(
                        texts.size(),
                        place -> new Choice(
                                texts.get(place),
                                place == right ? ALL : shares && place == 0 ? new BigDecimal("50") : BigDecimal.ZERO,
                                feedback())),
                because());
    }

    private Content multiple() {
        var texts = words(3 + random.nextInt(4));
        var weighed = random.nextInt(3) == 0;
        var right = 1 + random.nextInt(2);
        return new Content.Multiple(
                text(true),
                list(
                        texts.size(),
                        place -> new Choice(
                                texts.get(place),
                                place < right
                                        ? weighed ? new BigDecimal(right == 1 ? "100" : place == 0 ? "40" : "60") : ALL
                                        : weighed ? new BigDecimal("-50") : BigDecimal.ZERO,
                                feedback())),
                credit(),
                because());
    }

    private Content gaps() {
        var many = random.nextInt(3) == 0 ? 2 : 1;
        var numbers = random.nextInt(3) == 0;
        return new Content.FillIn(
                text(true) + " ____" + (many == 2 ? " 和 ____" : ""),
                list(
                        many,
                        _ -> new Blank(list(
                                1 + random.nextInt(3),
                                place -> new Accepted(
                                        numbers ? String.valueOf(random.nextInt(900)) : text(false),
                                        place == 0 ? ALL : new BigDecimal("50"),
                                        numbers ? new BigDecimal(random.nextBoolean() ? "0" : "0.5") : null)))),
                because());
    }

    private Content matching() {
        var lefts = words(2 + random.nextInt(4));
        var rights = words(lefts.size() + random.nextInt(3));
        return new Content.Matching(
                text(true),
                list(
                        lefts.size(),
                        place -> new Pair(
                                lefts.get(place), rights.get(random.nextInt(4) == 0 && place > 1 ? 0 : place))),
                rights.subList(lefts.size(), rights.size()),
                credit(),
                because());
    }

    private PartialCredit credit() {
        return PartialCredit.values()[random.nextInt(3)];
    }

    private String because() {
        return random.nextBoolean() ? "" : text(true);
    }

    private String feedback() {
        return random.nextInt(3) == 0 ? text(false) : "";
    }

    private List<String> words(int many) {
        return list(many, _ -> text(false));
    }

    /** No two are the same, and none begins or ends with a space, as forms and readers leave them. */
    private String text(boolean lines) {
        var words = new ArrayList<String>();
        for (var i = 0; i <= random.nextInt(5); i++) {
            words.add(pick(PIECES));
        }
        var between = lines && random.nextInt(4) == 0 ? "\n" : random.nextBoolean() ? " " : "";
        return String.join(between, words) + "第" + ++count + "条";
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static <T> List<T> list(int many, IntFunction<T> each) {
        return IntStream.range(0, many).mapToObj(each).toList();
    }
}
