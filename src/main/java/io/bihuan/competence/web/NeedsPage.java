package io.bihuan.competence.web;

import io.bihuan.competence.EvidenceNote;
import io.bihuan.competence.OpenNeed;
import io.bihuan.web.Ui;
import java.util.List;

/**
 * What people need to learn.
 *
 * @param rows the open needs, the oldest first
 * @param mayClose whether the reader may close one by hand
 */
public record NeedsPage(List<Row> rows, boolean mayClose) {

    /** One need. */
    public record Row(OpenNeed need, String name, String area) {
        /** Why, in the language of the reader. */
        public List<String> reasons(Ui ui) {
            return need.reasons().stream()
                    .map(reason -> EvidenceNote.read(reason, ui))
                    .toList();
        }

        /** What it rested on too until it was decided otherwise, in the language of the reader; "" where nothing. */
        public String withdrawn(Ui ui) {
            return EvidenceNote.withdrawn(need, ui);
        }
    }
}
