package io.bihuan.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is asked and what answers it. An answer is a list of words: the places of the choices taken, counted from 0; the
 * places of the steps in the order given; for each left side the place of its right one, or nothing; {@code true} or
 * {@code false}; what was typed into each gap; the text written. Of a case each word says which part it answers, see
 * {@link CaseAnswers}.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Single.class, name = "SINGLE"),
    @JsonSubTypes.Type(value = Content.Multiple.class, name = "MULTIPLE"),
    @JsonSubTypes.Type(value = Content.TrueFalse.class, name = "TRUE_FALSE"),
    @JsonSubTypes.Type(value = Content.FillIn.class, name = "FILL_IN"),
    @JsonSubTypes.Type(value = Content.Ordering.class, name = "ORDERING"),
    @JsonSubTypes.Type(value = Content.Matching.class, name = "MATCHING"),
    @JsonSubTypes.Type(value = Content.ShortAnswer.class, name = "SHORT_ANSWER"),
    @JsonSubTypes.Type(value = Content.Case.class, name = "CASE")
})
public sealed interface Content {

    /** One choice is taken. */
    record Single(String stem, List<Choice> choices, String explanation) implements Content {
        public Single {
            choices = List.copyOf(choices);
        }
    }

    /** Any number of choices is taken. */
    record Multiple(String stem, List<Choice> choices, PartialCredit credit, String explanation) implements Content {
        public Multiple {
            choices = List.copyOf(choices);
        }
    }

    /** A statement is true, or it is not. */
    record TrueFalse(String stem, boolean truth, String explanation) implements Content {}

    /** Gaps are filled in, each worth the same. */
    record FillIn(String stem, List<Blank> blanks, String explanation) implements Content {
        public FillIn {
            blanks = List.copyOf(blanks);
        }
    }

    /** Steps, written in their right order, are brought into it. */
    record Ordering(String stem, List<String> steps, PartialCredit credit, String explanation) implements Content {
        public Ordering {
            steps = List.copyOf(steps);
        }
    }

    /** Each left side finds its right one; the extras belong to none. */
    record Matching(String stem, List<Pair> pairs, List<String> extras, PartialCredit credit, String explanation)
            implements Content {
        public Matching {
            pairs = List.copyOf(pairs);
            extras = List.copyOf(extras);
        }

        /** The right sides to choose from, each once. */
        public List<String> rights() {
            return Stream.concat(pairs.stream().map(Pair::right), extras.stream())
                    .distinct()
                    .toList();
        }
    }

    /** A text is written, and people mark it against the model with the keywords at hand. */
    record ShortAnswer(String stem, String model, List<String> keywords, String explanation) implements Content {
        public ShortAnswer {
            keywords = List.copyOf(keywords);
        }
    }

    /** Several questions on one text, which is the stem. */
    record Case(String stem, List<Part> parts, String explanation) implements Content {
        public Case {
            parts = List.copyOf(parts);
        }
    }

    /** The question as it is read. */
    String stem();

    /** Why the answer is what it is, for whoever got it wrong; may be empty. */
    String explanation();

    /** Its kind. */
    @JsonIgnore
    default QuestionKind kind() {
        return switch (this) {
            case Single _ -> QuestionKind.SINGLE;
            case Multiple _ -> QuestionKind.MULTIPLE;
            case TrueFalse _ -> QuestionKind.TRUE_FALSE;
            case FillIn _ -> QuestionKind.FILL_IN;
            case Ordering _ -> QuestionKind.ORDERING;
            case Matching _ -> QuestionKind.MATCHING;
            case ShortAnswer _ -> QuestionKind.SHORT_ANSWER;
            case Case _ -> QuestionKind.CASE;
        };
    }

    /** The choices offered, in the order they were written; empty where none are. */
    @JsonIgnore
    default List<Choice> offered() {
        return switch (this) {
            case Single single -> single.choices();
            case Multiple multiple -> multiple.choices();
            case TrueFalse _, FillIn _, Ordering _, Matching _, ShortAnswer _, Case _ -> List.of();
        };
    }

    /** How many gaps there are to fill in. */
    @JsonIgnore
    default int gaps() {
        return this instanceof FillIn fillIn ? fillIn.blanks().size() : 0;
    }

    /** An answer that earns everything; of a text to write, the model. */
    default List<String> key() {
        return switch (this) {
            case Single(var _, var choices, var _) ->
                List.of(String.valueOf(IntStream.range(0, choices.size())
                        .boxed()
                        .max(Comparator.comparing(place -> choices.get(place).share()))
                        .orElseThrow()));
            case Multiple(var _, var choices, var _, var _) ->
                IntStream.range(0, choices.size())
                        .filter(place -> choices.get(place).right())
                        .mapToObj(String::valueOf)
                        .toList();
            case TrueFalse statement -> List.of(String.valueOf(statement.truth()));
            case FillIn fillIn ->
                fillIn.blanks().stream()
                        .map(blank -> blank.accepted().getFirst().text())
                        .toList();
            case Ordering ordering ->
                IntStream.range(0, ordering.steps().size())
                        .mapToObj(String::valueOf)
                        .toList();
            case Matching matching ->
                matching.pairs().stream()
                        .map(pair -> String.valueOf(matching.rights().indexOf(pair.right())))
                        .toList();
            case ShortAnswer shortAnswer -> List.of(shortAnswer.model());
            case Case several -> CaseAnswers.of(several, (_, content) -> content.key());
        };
    }
}
