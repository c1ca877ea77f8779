package io.bihuan.question.web;

import io.bihuan.question.Arrangement;
import io.bihuan.question.Asked;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDraft;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.IntStream;

/** A question that is being written, as its candidates will see it, and what is wrong with its formulas and pictures. */
public record PreviewPage(QuestionDraft draft) {

    /** What is written. */
    public Content content() {
        return draft.content();
    }

    /** Whether there is anything to show. */
    public boolean begun() {
        return !draft.content().stem().isBlank();
    }

    /** As it is asked, in the order in which it is written. */
    public Asked asked() {
        return Asked.of(content(), order(content()));
    }

    private static List<Integer> order(Content content) {
        return content instanceof Content.Case several
                ? several.parts().stream()
                        .flatMap(part -> order(part.content()).stream())
                        .toList()
                : IntStream.range(0, Arrangement.written(content).size())
                        .boxed()
                        .toList();
    }

    /** The faults of formulas and pictures; the others are said when the question is kept. */
    public List<String> faults(Ui ui) {
        return draft.faults().byField().values().stream()
                .filter(fault -> fault.key().startsWith("richtext."))
                .map(fault -> words(fault, ui))
                .toList();
    }

    private static String words(Errors.Wording fault, Ui ui) {
        return ui.text(fault.key(), fault.arguments().toArray());
    }
}
