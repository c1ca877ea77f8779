package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Normal;
import io.bihuan.question.Pair;
import io.bihuan.question.PartialCredit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What stands between the braces of a GIFT question. */
final class GiftAnswers {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);
    private static final Pattern WEIGHT = Pattern.compile("^\\s*%(-?\\d+(?:\\.\\d+)?)%");
    private static final Pattern RANGE = Pattern.compile("^(-?[\\d.]+)\\s*\\.\\.\\s*(-?[\\d.]+?)$");

    private GiftAnswers() {}

    /** One answer with its mark: {@code =} right, {@code ~} wrong or weighed. */
    record Marked(char mark, BigDecimal share, String words, String feedback) {}

    static List<Marked> split(String answers) {
        var found = new ArrayList<Marked>();
        var from = -1;
        for (var i = 0; i <= answers.length(); i++) {
            if (i == answers.length() || answers.charAt(i) == '=' || answers.charAt(i) == '~') {
                if (from >= 0) {
                    found.add(marked(answers.charAt(from), answers.substring(from + 1, i)));
                } else if (!answers.substring(0, i).isBlank()) {
                    throw new GiftFault("question.gift.no-mark");
                }
                from = i;
            }
        }
        return found;
    }

    private static Marked marked(char mark, String text) {
        var weight = WEIGHT.matcher(text);
        var weighed = weight.find();
        var share = weighed ? new BigDecimal(weight.group(1)) : mark == '=' ? ALL : BigDecimal.ZERO;
        var rest = weighed ? text.substring(weight.end()) : text;
        var hash = rest.indexOf('#');
        return new Marked(
                mark,
                share,
                GiftText.plain(hash < 0 ? rest : rest.substring(0, hash)),
                hash < 0 ? "" : GiftText.plain(rest.substring(hash + 1)));
    }

    /** With a right one marked, one choice is taken; with weights alone, several. */
    static Content choices(String stem, List<Marked> marked, Tags tags, String explanation) {
        var choices = marked.stream()
                .map(answer -> new Choice(answer.words(), answer.share(), answer.feedback()))
                .toList();
        if (marked.stream().anyMatch(answer -> answer.mark() == '=')) {
            return new Content.Single(stem, choices, explanation);
        }
        var sum = choices.stream().filter(Choice::right).map(Choice::share).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() == 0) {
            throw new GiftFault("question.fault.answer-missing");
        }
        // Thirds are written as 33.333: within one per cent of the whole the author meant the whole.
        if (sum.subtract(ALL).abs().compareTo(BigDecimal.ONE) > 0) {
            throw new GiftFault(
                    "question.gift.weights",
                    sum.setScale(0, RoundingMode.HALF_UP).intValue());
        }
        return new Content.Multiple(stem, tags.restored(choices), tags.credit(), explanation);
    }

    /** Left sides with their right ones; a right one alone belongs to none. */
    static Content matching(String stem, List<Marked> marked, PartialCredit credit, String explanation) {
        var pairs = new ArrayList<Pair>();
        var extras = new ArrayList<String>();
        for (var each : marked) {
            var sides = each.words().split("->", 2);
            if (sides.length < 2) {
                throw new GiftFault("exchange.gift.arrow", each.words());
            }
            var left = sides[0].strip();
            var right = GiftText.plain(sides[1]);
            if (left.isEmpty()) {
                extras.add(right);
            } else {
                pairs.add(new Pair(left, right));
            }
        }
        return new Content.Matching(stem, pairs, extras, credit, explanation);
    }

    /** Typed words; an answer of no worth says only what to tell whoever typed it, and is not accepted. */
    static List<Blank> words(List<Marked> marked) {
        var accepted = marked.stream()
                .filter(answer -> answer.share().signum() > 0)
                .map(answer -> new Accepted(answer.words(), answer.share(), null))
                .toList();
        return List.of(new Blank(accepted));
    }

    static List<Blank> numbers(String text) {
        var wrongs = text.indexOf('~');
        var right = (wrongs < 0 ? text : text.substring(0, wrongs)).strip();
        var accepted = right.startsWith("=")
                ? split(right).stream()
                        .map(answer -> number(answer.words(), answer.share()))
                        .toList()
                : List.of(number(right.split("#", 2)[0].strip(), ALL));
        return List.of(new Blank(accepted));
    }

    private static Accepted number(String words, BigDecimal share) {
        var range = RANGE.matcher(words);
        if (range.matches()) {
            var low = value(range.group(1), words);
            var high = value(range.group(2), words);
            var middle = low.add(high).divide(BigDecimal.TWO);
            return new Accepted(
                    middle.toPlainString(), share, high.subtract(middle).abs());
        }
        var parts = words.split(":", 2);
        var tolerance = parts.length == 2 ? value(parts[1], words) : BigDecimal.ZERO;
        return new Accepted(value(parts[0], words).toPlainString(), share, tolerance.abs());
    }

    private static BigDecimal value(String digits, String words) {
        var number = Normal.number(digits);
        if (number == null) {
            throw new GiftFault("question.gift.number", words);
        }
        return number;
    }
}
