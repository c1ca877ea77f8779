package io.bihuan.question;

import java.util.List;
import java.util.stream.IntStream;

/** The answer to a case: every word says which part it answers, as in {@code 1:0}, the parts counted from 0. */
public final class CaseAnswers {

    private CaseAnswers() {}

    interface Answering {
        List<String> answer(int part, Content content);
    }

    /** The words that answer one part, without its number. */
    public static List<String> part(List<String> given, int part) {
        var mark = part + ":";
        return given.stream()
                .filter(word -> word.startsWith(mark))
                .map(word -> word.substring(mark.length()))
                .toList();
    }

    static List<String> of(Content.Case several, Answering answering) {
        return IntStream.range(0, several.parts().size())
                .boxed()
                .flatMap(
                        part -> answering.answer(part, several.parts().get(part).content()).stream()
                                .map(word -> part + ":" + word))
                .toList();
    }
}
