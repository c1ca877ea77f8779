package io.bihuan.exchange;

import io.bihuan.question.Accepted;
import io.bihuan.question.Blank;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import java.util.List;
import java.util.stream.Collectors;

/** Writes what a candidate does with one question: choose, type, order, match, write. */
final class QtiInteraction {

    private final XmlText xml;

    QtiInteraction(XmlText xml) {
        this.xml = xml;
    }

    void write(Content content, String id) {
        var credit = Tags.creditOf(content);
        var told = credit == null ? "question" : "question credit-" + credit.name();
        switch (content) {
            case Content.Single single -> choices(single.choices(), single.stem(), told, id, "1");
            case Content.Multiple multiple -> choices(multiple.choices(), multiple.stem(), told, id, "0");
            case Content.TrueFalse statement -> {
                xml.open(
                        "choiceInteraction",
                        "responseIdentifier",
                        id,
                        "shuffle",
                        "false",
                        "maxChoices",
                        "1",
                        "class",
                        "statement");
                xml.lines("prompt", statement.stem());
                xml.words("simpleChoice", "√", "identifier", "true");
                xml.words("simpleChoice", "×", "identifier", "false").close();
            }
            case Content.FillIn fillIn -> {
                xml.lines("p", fillIn.stem(), "class", "stem");
                xml.open("p");
                for (var gap = 0; gap < fillIn.blanks().size(); gap++) {
                    xml.open(
                                    "textEntryInteraction",
                                    "responseIdentifier",
                                    id + "g" + gap,
                                    "class",
                                    tolerances(fillIn.blanks().get(gap)))
                            .close();
                }
                xml.close();
            }
            case Content.Ordering ordering -> {
                xml.open("orderInteraction", "responseIdentifier", id, "shuffle", "true", "class", told);
                xml.lines("prompt", ordering.stem());
                for (var place = 0; place < ordering.steps().size(); place++) {
                    xml.lines("simpleChoice", ordering.steps().get(place), "identifier", "c" + place);
                }
                xml.close();
            }
            case Content.Matching matching -> matching(matching, told, id);
            case Content.ShortAnswer shortAnswer -> {
                xml.open("extendedTextInteraction", "responseIdentifier", id)
                        .lines("prompt", shortAnswer.stem())
                        .close();
                xml.open("rubricBlock", "view", "scorer").lines("div", shortAnswer.model(), "class", "model");
                shortAnswer.keywords().forEach(keyword -> xml.words("div", keyword, "class", "keyword"));
                xml.close();
            }
            case Content.Case _ -> throw new IllegalArgumentException("A case stands in no case");
        }
    }

    private void choices(List<Choice> choices, String stem, String told, String id, String most) {
        xml.open("choiceInteraction", "responseIdentifier", id, "shuffle", "true", "maxChoices", most, "class", told);
        xml.lines("prompt", stem);
        for (var place = 0; place < choices.size(); place++) {
            var choice = choices.get(place);
            xml.open("simpleChoice", "identifier", "c" + place).lines("div", choice.text());
            if (!choice.feedback().isEmpty()) {
                xml.open(
                                "feedbackInline",
                                "outcomeIdentifier",
                                "FEEDBACK",
                                "showHide",
                                "show",
                                "identifier",
                                "c" + place)
                        .rich(choice.feedback())
                        .close();
            }
            xml.close();
        }
        xml.close();
    }

    private void matching(Content.Matching matching, String told, String id) {
        xml.open(
                "matchInteraction", "responseIdentifier", id, "shuffle", "true", "maxAssociations", "0", "class", told);
        xml.lines("prompt", matching.stem()).open("simpleMatchSet");
        for (var left = 0; left < matching.pairs().size(); left++) {
            xml.lines(
                    "simpleAssociableChoice",
                    matching.pairs().get(left).left(),
                    "identifier",
                    "l" + left,
                    "matchMax",
                    "1");
        }
        xml.close().open("simpleMatchSet");
        for (var right = 0; right < matching.rights().size(); right++) {
            xml.lines(
                    "simpleAssociableChoice", matching.rights().get(right), "identifier", "c" + right, "matchMax", "0");
        }
        xml.close().close();
    }

    /** How far a number may be off has no place in a mapping: it stands in the class, answer by answer. */
    private static String tolerances(Blank blank) {
        return blank.accepted().stream()
                .map(Accepted::tolerance)
                .map(tolerance -> tolerance == null ? "words" : "within-" + tolerance.toPlainString())
                .collect(Collectors.joining(" "));
    }
}
