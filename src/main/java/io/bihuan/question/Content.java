package io.bihuan.question;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is asked and what answers it. An answer is a list of words: the places of the choices taken, counted from 0;
 * {@code true} or {@code false}; or what was typed into each gap, in their order.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Content.Single.class, name = "SINGLE"),
    @JsonSubTypes.Type(value = Content.Multiple.class, name = "MULTIPLE"),
    @JsonSubTypes.Type(value = Content.TrueFalse.class, name = "TRUE_FALSE"),
    @JsonSubTypes.Type(value = Content.FillIn.class, name = "FILL_IN")
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
        };
    }

    /** The choices offered, in the order they were written; empty where none are. */
    @JsonIgnore
    default List<Choice> offered() {
        return switch (this) {
            case Single single -> single.choices();
            case Multiple multiple -> multiple.choices();
            case TrueFalse _, FillIn _ -> List.of();
        };
    }

    /** How many gaps there are to fill in. */
    @JsonIgnore
    default int gaps() {
        return this instanceof FillIn fillIn ? fillIn.blanks().size() : 0;
    }

    /** The places of choices that may be shuffled; the others speak of their neighbours and stay. */
    default List<Integer> movable() {
        var choices = offered();
        return IntStream.range(0, choices.size())
                .filter(place -> !choices.get(place).anchored())
                .boxed()
                .toList();
    }

    /** An answer that earns everything. */
    default List<String> key() {
        return switch (this) {
            case Single single ->
                List.of(String.valueOf(IntStream.range(0, single.choices().size())
                        .boxed()
                        .max(java.util.Comparator.comparing(
                                place -> single.choices().get(place).share()))
                        .orElseThrow()));
            case Multiple multiple ->
                IntStream.range(0, multiple.choices().size())
                        .filter(place -> multiple.choices().get(place).right())
                        .mapToObj(String::valueOf)
                        .toList();
            case TrueFalse statement -> List.of(String.valueOf(statement.truth()));
            case FillIn fillIn ->
                fillIn.blanks().stream()
                        .map(blank -> blank.accepted().getFirst().text())
                        .toList();
        };
    }
}
