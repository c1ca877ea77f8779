package io.bihuan.exchange;

import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.PartialCredit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What formats have no place for and tags can carry: difficulty, the policy of partial credit, and whether choices are
 * simply right or wrong although the format wants weights that add up. Other systems keep tags and do not mind them.
 *
 * @param difficulty from 1 to 5, 0 where none is told
 * @param plain whether every choice is simply right or wrong
 */
record Tags(int difficulty, PartialCredit credit, boolean plain, List<String> keywords) {

    static final int USUAL_DIFFICULTY = 2;
    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    static Tags of(Iterable<String> tags, PartialCredit usual) {
        var difficulty = 0;
        var credit = usual;
        var plain = false;
        var keywords = new ArrayList<String>();
        for (var tag : tags) {
            if (tag.matches("difficulty-[1-5]")) {
                difficulty = tag.charAt(11) - '0';
            } else if (tag.startsWith("credit-")) {
                credit = credit(tag.substring(7), usual);
            } else if (tag.equals("plain")) {
                plain = true;
            } else if (tag.startsWith("keyword-")) {
                keywords.add(tag.substring(8));
            }
        }
        return new Tags(difficulty, credit, plain, List.copyOf(keywords));
    }

    private static PartialCredit credit(String name, PartialCredit usual) {
        for (var credit : PartialCredit.values()) {
            if (credit.name().equals(name)) {
                return credit;
            }
        }
        return usual;
    }

    static List<String> of(int difficulty, Content content, Set<PartialCredit> understood) {
        var tags = new ArrayList<String>();
        if (difficulty > 0) {
            tags.add("difficulty-" + difficulty);
        }
        var credit = creditOf(content);
        if (credit != null && !understood.contains(credit)) {
            tags.add("credit-" + credit.name());
        }
        if (content instanceof Content.Multiple multiple && isPlain(multiple.choices())) {
            tags.add("plain");
        }
        if (content instanceof Content.ShortAnswer shortAnswer) {
            shortAnswer.keywords().forEach(keyword -> tags.add("keyword-" + keyword));
        }
        return tags;
    }

    static @org.jspecify.annotations.Nullable PartialCredit creditOf(Content content) {
        return switch (content) {
            case Content.Multiple multiple -> multiple.credit();
            case Content.Ordering ordering -> ordering.credit();
            case Content.Matching matching -> matching.credit();
            case Content.Single _, Content.TrueFalse _, Content.FillIn _, Content.ShortAnswer _, Content.Case _ -> null;
        };
    }

    int difficultyOr() {
        return difficulty == 0 ? USUAL_DIFFICULTY : difficulty;
    }

    static boolean isPlain(List<Choice> choices) {
        return choices.stream()
                .allMatch(
                        choice -> choice.share().signum() == 0 || choice.share().compareTo(ALL) == 0);
    }

    /** The choices as they were before their weights were made to add up. */
    List<Choice> restored(List<Choice> choices) {
        return plain
                ? choices.stream()
                        .map(choice ->
                                new Choice(choice.text(), choice.right() ? ALL : BigDecimal.ZERO, choice.feedback()))
                        .toList()
                : choices;
    }

    /** Weights that add up to the whole, as formats with weights want them. */
    static BigDecimal weight(Choice choice, List<Choice> choices) {
        if (!isPlain(choices)) {
            return choice.share();
        }
        var right = choices.stream().filter(Choice::right).count();
        return choice.right() ? ALL.divide(BigDecimal.valueOf(right), 5, java.math.RoundingMode.HALF_UP) : ALL.negate();
    }
}
