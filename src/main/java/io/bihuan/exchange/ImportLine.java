package io.bihuan.exchange;

import io.bihuan.illustration.Illustrations;
import io.bihuan.question.QuestionDraft;
import io.bihuan.richtext.RichText;
import io.bihuan.web.Errors;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** One question of a file that was read, or why it is none. Rows count from 1 and are those of the file. */
public sealed interface ImportLine {

    /** The row at which it begins. */
    int row();

    /**
     * A question that may go in.
     *
     * @param pictures the pictures that came with it, by the ids that its texts know them by
     */
    record Good(int row, QuestionDraft draft, Map<UUID, byte[]> pictures) implements ImportLine {
        public Good {
            pictures = Map.copyOf(pictures);
        }

        Good(int row, QuestionDraft draft) {
            this(row, draft, Map.of());
        }
    }

    /**
     * One that may not.
     *
     * @param excerpt its first words, so that people find it
     * @param reason why, as wording
     */
    record Bad(int row, String excerpt, Errors.Wording reason) implements ImportLine {}

    /**
     * Something that the file holds and the bank does not take: a picture, a test, a style. The questions go in without it.
     *
     * @param where where it stands
     * @param what what it is, as wording
     */
    record Left(int row, String where, Errors.Wording what) implements ImportLine {}

    /** The draft of another system, its formulas in our signs, with the pictures that came with it. */
    static ImportLine foreign(int row, QuestionDraft draft, Map<UUID, byte[]> pictures) {
        var refused = pictures.values().stream()
                .map(Illustrations::refusal)
                .flatMap(Optional::stream)
                .findFirst();
        if (refused.isPresent()) {
            return bad(
                    row,
                    draft.content().stem(),
                    refused.get().key(),
                    refused.get().limit());
        }
        var line = checked(row, Foreign.in(draft));
        return line instanceof Good(var at, var whole, var _) ? new Good(at, whole, pictures) : line;
    }

    /** The draft if it is fit for the bank, else its first fault. */
    static ImportLine checked(int row, QuestionDraft draft) {
        return draft.faults().byField().values().stream()
                .findFirst()
                .<ImportLine>map(fault -> new Bad(row, excerpt(draft.content().stem()), fault))
                .orElseGet(() -> new Good(row, draft));
    }

    /** A refusal in the words of a key. */
    static Bad bad(int row, String text, String key, Object... arguments) {
        return new Bad(row, excerpt(text), new Errors.Wording(key, List.of(arguments)));
    }

    /** What is left out, in the words of a key. */
    static Left left(int row, String where, String key, Object... arguments) {
        return new Left(row, excerpt(where), new Errors.Wording(key, List.of(arguments)));
    }

    private static String excerpt(String text) {
        var flat = RichText.words(text).strip().replaceAll("\\s+", " ");
        return flat.codePointCount(0, flat.length()) <= 40
                ? flat
                : flat.substring(0, flat.offsetByCodePoints(0, 40)) + "…";
    }
}
