package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.Normal;
import io.bihuan.question.Pair;
import io.bihuan.question.PartialCredit;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Reads one interaction of a QTI item, with what its item declares as right. */
final class QtiItem {

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private final XmlNode item;

    QtiItem(XmlNode item) {
        this.item = item;
    }

    Content content(XmlNode interaction, String stem, String because) {
        var asked = interaction.each("prompt").isEmpty() ? stem : joined(stem, interaction.wordsOf("prompt"));
        return switch (interaction.name()) {
            case "choiceInteraction" -> choice(interaction, asked, because);
            case "orderInteraction" -> ordering(interaction, asked, because);
            case "matchInteraction" -> matching(interaction, asked, because);
            case "inlineChoiceInteraction" ->
                new Content.Single(asked, choices(interaction, interaction.each("inlineChoice")), because);
            case "extendedTextInteraction" -> new Content.ShortAnswer(asked, "", List.of(), because);
            default -> throw new FileFault(interaction.line(), "exchange.qti.interaction", interaction.name());
        };
    }

    /** Text entries of one question are its gaps. */
    Content gaps(List<XmlNode> entries, String stem, String because) {
        return new Content.FillIn(stem, entries.stream().map(this::blank).toList(), because);
    }

    private Content choice(XmlNode interaction, String stem, String because) {
        var offered = interaction.each("simpleChoice");
        var correct = correct(interaction);
        if (interaction.attribute("class").contains("statement")) {
            return new Content.TrueFalse(stem, correct.contains("true"), because);
        }
        var choices = choices(interaction, offered);
        return interaction.attribute("maxChoices").equals("1")
                        || declaration(interaction).attribute("cardinality").equals("single")
                ? new Content.Single(stem, choices, because)
                : new Content.Multiple(
                        stem,
                        choices,
                        credit(
                                interaction,
                                mapped(interaction) ? PartialCredit.PROPORTIONAL : PartialCredit.ALL_OR_NOTHING),
                        because);
    }

    private List<Choice> choices(XmlNode interaction, List<XmlNode> offered) {
        var correct = correct(interaction);
        return offered.stream()
                .map(choice -> {
                    var id = choice.attribute("identifier");
                    var feedback = choice.all("feedbackInline")
                            .map(XmlNode::text)
                            .findFirst()
                            .orElse("");
                    var words = choice.text();
                    var own = feedback.isEmpty()
                            ? words
                            : words.substring(0, words.lastIndexOf(feedback)).strip();
                    var whole = correct.contains(id) ? ALL : BigDecimal.ZERO;
                    return new Choice(own, mapped(interaction) ? weight(interaction, id) : whole, feedback);
                })
                .toList();
    }

    private Content ordering(XmlNode interaction, String stem, String because) {
        var offered = interaction.each("simpleChoice");
        var steps = correct(interaction).stream()
                .map(id -> named(offered, id, interaction).text())
                .toList();
        return new Content.Ordering(stem, steps, credit(interaction, PartialCredit.ALL_OR_NOTHING), because);
    }

    private Content matching(XmlNode interaction, String stem, String because) {
        var sets = interaction.each("simpleMatchSet");
        if (sets.size() != 2) {
            throw new FileFault(interaction.line(), "exchange.qti.match");
        }
        var pairs = new ArrayList<Pair>();
        var lefts = sets.getFirst().each("simpleAssociableChoice");
        var rights = sets.getLast().each("simpleAssociableChoice");
        var correct = correct(interaction).stream()
                .map(pair -> pair.split("\\s+", 2))
                .filter(pair -> pair.length == 2)
                .toList();
        for (var left : lefts) {
            var own = correct.stream()
                    .filter(pair -> pair[0].equals(left.attribute("identifier")))
                    .toList();
            if (own.size() != 1) {
                throw new FileFault(left.line(), "exchange.qti.match");
            }
            pairs.add(new Pair(
                    left.text(), named(rights, own.getFirst()[1], interaction).text()));
        }
        var used = pairs.stream().map(Pair::right).toList();
        var extras = rights.stream()
                .map(XmlNode::text)
                .filter(right -> !used.contains(right))
                .toList();
        return new Content.Matching(stem, pairs, extras, credit(interaction, PartialCredit.ALL_OR_NOTHING), because);
    }

    private Blank blank(XmlNode entry) {
        var entries = declaration(entry).all("mapEntry").toList();
        var accepted = entries.isEmpty()
                ? correct(entry).stream().map(Accepted::words).toList()
                : entries.stream()
                        .map(each -> new Accepted(each.attribute("mapKey"), share(each), null))
                        .filter(answer -> answer.share().signum() > 0)
                        .toList();
        var told = Arrays.asList(entry.attribute("class").split(" "));
        return new Blank(IntStream.range(0, accepted.size())
                .mapToObj(place -> place < told.size() && told.get(place).startsWith("within-")
                        ? new Accepted(
                                accepted.get(place).text(),
                                accepted.get(place).share(),
                                Normal.number(told.get(place).substring(7)))
                        : accepted.get(place))
                .toList());
    }

    private XmlNode declaration(XmlNode interaction) {
        var id = interaction.attribute("responseIdentifier");
        return item.each("responseDeclaration").stream()
                .filter(each -> each.attribute("identifier").equals(id))
                .findFirst()
                .orElseThrow(() -> new FileFault(interaction.line(), "exchange.qti.undeclared", id));
    }

    private List<String> correct(XmlNode interaction) {
        return declaration(interaction).each("correctResponse").stream()
                .flatMap(each -> each.each("value").stream())
                .map(XmlNode::text)
                .toList();
    }

    private boolean mapped(XmlNode interaction) {
        return declaration(interaction).all("mapEntry").findAny().isPresent();
    }

    private BigDecimal weight(XmlNode interaction, String id) {
        return declaration(interaction)
                .all("mapEntry")
                .filter(entry -> entry.attribute("mapKey").equals(id))
                .findFirst()
                .map(QtiItem::share)
                .orElse(BigDecimal.ZERO);
    }

    private static BigDecimal share(XmlNode entry) {
        var number = Normal.number(entry.attribute("mappedValue"));
        if (number == null) {
            throw new FileFault(entry.line(), "question.gift.number", entry.attribute("mappedValue"));
        }
        var share = number.movePointRight(2).stripTrailingZeros();
        return share.scale() < 0 ? share.setScale(0) : share;
    }

    private static XmlNode named(List<XmlNode> choices, String id, XmlNode interaction) {
        return choices.stream()
                .filter(choice -> choice.attribute("identifier").equals(id))
                .findFirst()
                .orElseThrow(() -> new FileFault(interaction.line(), "exchange.qti.undeclared", id));
    }

    private static PartialCredit credit(XmlNode interaction, PartialCredit usual) {
        return Tags.of(Arrays.asList(interaction.attribute("class").split(" ")), usual)
                .credit();
    }

    static String joined(String one, String other) {
        return one.isEmpty() ? other : other.isEmpty() ? one : one + "\n" + other;
    }
}
