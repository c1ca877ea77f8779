package io.bihuan.question;

import io.bihuan.richtext.RichFaults;
import io.bihuan.web.Errors;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;

/** What is wrong with what a question offers and with what answers it. */
final class ContentFaults {

    static final int MOST_CHOICES = 12;
    private static final int LONGEST_CHOICE = 1000;
    private static final int LONGEST_MODEL = 4000;
    private static final int MOST_PARTS = 10;
    private static final int HEAVIEST = 100;

    private static final BigDecimal ALL = BigDecimal.valueOf(100);

    private ContentFaults() {}

    static void find(Content content, Errors errors) {
        switch (content) {
            case Content.Single single -> {
                choices(single.choices(), errors);
                var best = single.choices().stream()
                        .filter(choice -> choice.share().compareTo(ALL) == 0)
                        .count();
                errors.addIf(best == 0, "answer", "question.fault.answer-missing");
            }
            case Content.Multiple multiple -> {
                choices(multiple.choices(), errors);
                errors.addIf(multiple.key().isEmpty(), "answer", "question.fault.answer-missing");
            }
            case Content.TrueFalse _ -> {}
            case Content.FillIn fillIn -> blanks(fillIn.blanks(), errors);
            case Content.Ordering ordering -> {
                offered(ordering.steps(), "answer", errors);
                errors.addIf(ordering.steps().size() < 2, "answer", "question.fault.steps-few");
            }
            case Content.Matching matching -> pairs(matching, errors);
            case Content.ShortAnswer shortAnswer -> {
                rich(shortAnswer.model(), "model", errors);
                errors.addIf(
                        shortAnswer.model().length() > LONGEST_MODEL,
                        "model",
                        "question.fault.model-long",
                        LONGEST_MODEL);
            }
            case Content.Case several -> parts(several.parts(), errors);
        }
    }

    /** A formula that cannot be drawn, or a picture that says nothing to whoever does not see it. */
    static void rich(String text, String field, Errors errors) {
        RichFaults.of(text)
                .ifPresent(fault ->
                        errors.add(field, fault.key(), fault.arguments().toArray()));
    }

    private static void choices(List<Choice> choices, Errors errors) {
        errors.addIf(choices.size() < 2, "choices", "question.fault.choices-few");
        offered(choices.stream().map(Choice::text).toList(), "choices", errors);
        choices.forEach(choice -> rich(choice.feedback(), "choices", errors));
    }

    private static void offered(List<String> texts, String field, Errors errors) {
        errors.addIf(texts.size() > MOST_CHOICES, field, "question.fault.choices-many", MOST_CHOICES)
                .addIf(texts.stream().anyMatch(String::isBlank), field, "question.fault.choice-empty")
                .addIf(
                        texts.stream().anyMatch(text -> text.length() > LONGEST_CHOICE),
                        field,
                        "question.fault.choice-long",
                        LONGEST_CHOICE)
                .addIf(
                        texts.stream().map(Normal::cased).distinct().count() < texts.size(),
                        field,
                        "question.fault.choices-same");
        texts.forEach(text -> rich(text, field, errors));
    }

    private static void blanks(List<Blank> blanks, Errors errors) {
        errors.addIf(blanks.isEmpty(), "answer", "question.fault.answer-missing")
                .addIf(
                        blanks.stream()
                                .anyMatch(blank -> blank.accepted().isEmpty()
                                        || blank.accepted().stream()
                                                .anyMatch(
                                                        answer -> answer.text().isBlank())),
                        "answer",
                        "question.fault.blank-empty");
    }

    private static void pairs(Content.Matching matching, Errors errors) {
        offered(matching.pairs().stream().map(Pair::left).toList(), "answer", errors);
        offered(matching.rights(), "answer", errors);
        errors.addIf(
                        Stream.concat(matching.pairs().stream().map(Pair::right), matching.extras().stream())
                                .anyMatch(String::isBlank),
                        "answer",
                        "question.fault.choice-empty")
                .addIf(matching.pairs().size() < 2, "answer", "question.fault.pairs-few")
                .addIf(matching.rights().size() < 2, "answer", "question.fault.rights-few");
    }

    /** A fault of a part is said of the parts, with its number. */
    private static void parts(List<Part> parts, Errors errors) {
        errors.addIf(parts.isEmpty(), "parts", "question.fault.parts-missing")
                .addIf(parts.size() > MOST_PARTS, "parts", "question.fault.parts-many", MOST_PARTS);
        for (var place = 0; place < parts.size(); place++) {
            var part = parts.get(place);
            var own = Errors.none()
                    .addIf(part.content() instanceof Content.Case, "", "question.fault.case-in-case")
                    .addIf(part.content().stem().isBlank(), "", "question.fault.stem-missing")
                    .addIf(part.weight() < 1 || part.weight() > HEAVIEST, "", "question.fault.weight", HEAVIEST);
            if (!own.any()) {
                rich(part.content().stem(), "", own);
                find(part.content(), own);
                rich(part.content().explanation(), "", own);
            }
            for (var fault : own.byField().values()) {
                errors.add("parts." + place, fault.key(), fault.arguments().toArray());
            }
        }
    }
}
