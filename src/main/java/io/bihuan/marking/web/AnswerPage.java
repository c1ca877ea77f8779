package io.bihuan.marking.web;

import io.bihuan.marking.MarkingLists;
import io.bihuan.question.Written;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * An answer beside its model.
 *
 * @param whole the text that the parts of a case share, or ""
 * @param written the question, the model, the keywords, and the answer
 * @param open how many of the queue wait for this marker, this one counted
 */
public record AnswerPage(
        MarkingLists.Sheet sheet,
        String exam,
        String whole,
        Written written,
        int open,
        List<MarkingLists.Round> rounds,
        Map<UUID, String> names,
        UUID viewer,
        MarkForm form,
        Errors errors) {

    /** Whether it waits for this marker. */
    public boolean waits() {
        return !sheet.settled()
                && rounds.stream().noneMatch(round -> round.markerId().equals(viewer));
    }

    /** Whether the answer names a keyword. */
    public boolean names(String keyword) {
        return written.named().contains(keyword);
    }

    /** Who marked, in words. */
    public String marker(MarkingLists.Round round, Ui ui) {
        return round.markerId().equals(viewer) ? ui.text("marking.you") : names.getOrDefault(round.markerId(), "—");
    }
}
