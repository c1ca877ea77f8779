package io.bihuan.exchange;

import io.bihuan.question.QuestionDraft;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Writes the Aiken format: the question, lettered choices, a line with the letters that are right. */
final class AikenWriter {

    private AikenWriter() {}

    static byte[] write(List<QuestionDraft> drafts) {
        var out = new StringBuilder();
        for (var draft : drafts) {
            out.append(draft.content().stem()).append('\n');
            var letters = new StringBuilder();
            for (var choice : draft.content().offered()) {
                var letter = (char) ('A' + draft.content().offered().indexOf(choice));
                out.append(letter).append(". ").append(choice.text()).append('\n');
                if (choice.right()) {
                    letters.append(letters.isEmpty() ? "" : ", ").append(letter);
                }
            }
            out.append("ANSWER: ").append(letters).append("\n\n");
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }
}
