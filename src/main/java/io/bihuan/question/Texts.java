package io.bihuan.question;

import io.bihuan.richtext.RichText;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** The rich texts of a question, and the pictures in them. */
public final class Texts {

    private Texts() {}

    /** The pictures that its candidates see while they answer. */
    public static Set<UUID> askedPictures(Content content) {
        return RichText.pictures(asked(content));
    }

    /** All its pictures, those of the model answer and the explanation too. */
    public static Set<UUID> pictures(Content content) {
        return RichText.pictures(of(content));
    }

    private static Stream<String> asked(Content content) {
        var own = Stream.concat(Stream.of(content.stem()), Arrangement.written(content).stream());
        return switch (content) {
            case Content.Matching matching ->
                Stream.concat(own, matching.pairs().stream().map(Pair::left));
            case Content.Case several ->
                Stream.concat(own, several.parts().stream().flatMap(part -> asked(part.content())));
            case Content.Single _,
                    Content.Multiple _,
                    Content.TrueFalse _,
                    Content.FillIn _,
                    Content.Ordering _,
                    Content.ShortAnswer _ -> own;
        };
    }

    /** All its rich texts. */
    public static Stream<String> of(Content content) {
        return Stream.concat(
                Stream.of(content.stem(), content.explanation()),
                switch (content) {
                    case Content.Matching matching ->
                        Stream.concat(matching.pairs().stream().map(Pair::left), matching.rights().stream());
                    case Content.ShortAnswer shortAnswer -> Stream.of(shortAnswer.model());
                    case Content.Case several -> several.parts().stream().flatMap(part -> of(part.content()));
                    case Content.Ordering ordering -> ordering.steps().stream();
                    case Content.Single _, Content.Multiple _ ->
                        content.offered().stream().flatMap(choice -> Stream.of(choice.text(), choice.feedback()));
                    case Content.TrueFalse _, Content.FillIn _ -> Stream.empty();
                });
    }

    /** The question with each of its rich texts changed. */
    public static Content changed(Content content, UnaryOperator<String> change) {
        var stem = change.apply(content.stem());
        var because = change.apply(content.explanation());
        return switch (content) {
            case Content.Single single -> new Content.Single(stem, choices(single.choices(), change), because);
            case Content.Multiple multiple ->
                new Content.Multiple(stem, choices(multiple.choices(), change), multiple.credit(), because);
            case Content.TrueFalse statement -> new Content.TrueFalse(stem, statement.truth(), because);
            case Content.FillIn fillIn -> new Content.FillIn(stem, fillIn.blanks(), because);
            case Content.Ordering ordering ->
                new Content.Ordering(stem, ordering.steps().stream().map(change).toList(), ordering.credit(), because);
            case Content.Matching matching ->
                new Content.Matching(
                        stem,
                        matching.pairs().stream()
                                .map(pair -> new Pair(change.apply(pair.left()), change.apply(pair.right())))
                                .toList(),
                        matching.extras().stream().map(change).toList(),
                        matching.credit(),
                        because);
            case Content.ShortAnswer shortAnswer ->
                new Content.ShortAnswer(stem, change.apply(shortAnswer.model()), shortAnswer.keywords(), because);
            case Content.Case several ->
                new Content.Case(
                        stem,
                        several.parts().stream()
                                .map(part -> new Part(changed(part.content(), change), part.weight()))
                                .toList(),
                        because);
        };
    }

    private static List<Choice> choices(List<Choice> choices, UnaryOperator<String> change) {
        return choices.stream()
                .map(choice -> new Choice(change.apply(choice.text()), choice.share(), change.apply(choice.feedback())))
                .toList();
    }
}
