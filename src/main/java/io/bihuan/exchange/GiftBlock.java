package io.bihuan.exchange;

import io.bihuan.question.Content;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One question of a GIFT file. */
final class GiftBlock {

    static final String GAP = "____";

    private static final Pattern NAME = Pattern.compile("^\\s*::(.*?)::", Pattern.DOTALL);
    private static final Pattern TRUTH =
            Pattern.compile("^(true|t|false|f)\\s*(#.*)?$", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern STRAY = Pattern.compile("[\"';,\\s]*");

    private final int row;
    private final String text;
    private final @Nullable String category;
    private final Tags tags;

    GiftBlock(int row, String text, @Nullable String category, Tags tags) {
        this.row = row;
        this.text = NAME.matcher(GiftText.hidden(text)).replaceFirst("");
        this.category = category;
        this.tags = tags;
    }

    ImportLine read() {
        var opens = text.indexOf('{');
        var closes = text.indexOf('}', Math.max(opens, 0));
        if (opens < 0) {
            return closes < 0
                    ? bad("question.gift.description")
                    : bad("question.gift.brace-not-opened", lineOf(closes));
        }
        if (closes < 0) {
            return bad("question.gift.brace-not-closed", lineOf(opens));
        }
        if (text.indexOf('{', opens + 1) >= 0) {
            return bad("question.gift.brace-twice", lineOf(text.indexOf('{', opens + 1)));
        }
        try {
            return question(
                    text.substring(0, opens), text.substring(opens + 1, closes).strip(), text.substring(closes + 1));
        } catch (GiftFault fault) {
            return bad(fault.key(), fault.arguments());
        }
    }

    private ImportLine question(String before, String inside, String after) {
        var general = inside.indexOf("####");
        var answers = general < 0 ? inside : inside.substring(0, general).strip();
        var explanation = general < 0 ? "" : GiftText.plain(inside.substring(general + 4));
        var tail = STRAY.matcher(after).matches() ? "" : GiftText.plain(after);
        var content = content(before, tail, answers, explanation);
        return ImportLine.foreign(
                row,
                new QuestionDraft(content, category, tags.difficultyOr(), "GIFT", QuestionStatus.IN_REVIEW),
                Map.of());
    }

    private Content content(String before, String tail, String answers, String explanation) {
        var truth = TRUTH.matcher(answers);
        var stem = GiftText.plain(before);
        if (answers.isEmpty()) {
            return new Content.ShortAnswer(joined(stem, tail), "", tags.keywords(), explanation);
        }
        if (answers.contains("->")) {
            return GiftAnswers.matching(joined(stem, tail), GiftAnswers.split(answers), tags.credit(), explanation);
        }
        if (truth.matches()) {
            var said = truth.group(1).toLowerCase(Locale.ROOT).startsWith("t");
            return new Content.TrueFalse(joined(stem, tail), said, first(explanation, feedback(truth.group(2))));
        }
        if (answers.startsWith("#")) {
            return new Content.FillIn(gapped(stem, tail), GiftAnswers.numbers(answers.substring(1)), explanation);
        }
        var marked = GiftAnswers.split(answers);
        return marked.stream().anyMatch(answer -> answer.mark() == '~')
                ? GiftAnswers.choices(tail.isEmpty() ? stem : gapped(stem, tail), marked, tags, explanation)
                : new Content.FillIn(gapped(stem, tail), GiftAnswers.words(marked), explanation);
    }

    /** Of a statement's two feedbacks the first is for whoever got it wrong. */
    private static String feedback(@Nullable String hashed) {
        return hashed == null ? "" : GiftText.plain(hashed.substring(1).split("#", 2)[0]);
    }

    private static String gapped(String stem, String tail) {
        return stem.contains(GAP) && tail.isEmpty() ? stem : joined(stem + " " + GAP, tail);
    }

    private static String joined(String stem, String tail) {
        return tail.isEmpty() ? stem : stem + " " + tail;
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private int lineOf(int place) {
        return row
                + (int) text.substring(0, place)
                        .chars()
                        .filter(each -> each == '\n')
                        .count();
    }

    private ImportLine bad(String key, Object... arguments) {
        return ImportLine.bad(row, GiftText.restored(text), key, arguments);
    }
}
