package io.bihuan.web;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Words that a standard or a person wrote in both languages; put into a sentence, they stand in the reader's.
 *
 * @param chinese in Chinese
 * @param english in English; "" where nobody wrote it, then Chinese stands in its place
 */
public record InBoth(String chinese, String english) implements Serializable {

    /** Several as a list, in each language as it is written there. */
    public static InBoth list(List<InBoth> some) {
        return new InBoth(
                some.stream().map(InBoth::chinese).collect(Collectors.joining("、")),
                some.stream().map(each -> each.words(true)).collect(Collectors.joining(", ")));
    }

    /** The words of one language. */
    public String words(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }
}
