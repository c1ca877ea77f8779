package io.bihuan.competence.web;

import io.bihuan.competence.Area;
import io.bihuan.competence.ClosedNeed;
import io.bihuan.competence.Evidence;
import io.bihuan.competence.EvidenceNote;
import io.bihuan.competence.Level;
import io.bihuan.competence.OpenNeed;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person stands, and on what evidence.
 *
 * @param staffId who
 * @param name their name
 * @param own whether they look at themselves
 * @param base the address of the page
 * @param levels how they stand, the best first
 * @param area the area looked at, or null for all
 * @param evidence what was seen, the latest first
 * @param needs what they need to learn
 * @param closed what they no longer need to, the latest first
 */
public record PersonPage(
        UUID staffId,
        String name,
        boolean own,
        String base,
        List<Named> levels,
        @Nullable Area area,
        List<Seen> evidence,
        List<Needed> needs,
        List<Closed> closed) {

    /** A level with the area's name. */
    public record Named(String name, Level level) {}

    /** A piece of evidence with the area's name and where it can be looked up. */
    public record Seen(Evidence evidence, String area, String href) {

        /** What was seen, in the language of the reader. */
        public String note(Ui ui) {
            return EvidenceNote.read(evidence.note(), ui);
        }
    }

    /** A need with the area's name. */
    public record Needed(OpenNeed need, String area) {
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

    /** A need that is closed, with the area's name. */
    public record Closed(ClosedNeed need, String area) {
        /** Why, in the language of the reader. */
        public String ground(Ui ui) {
            return need.ground().isEmpty() ? ui.text("competence.ground.met") : EvidenceNote.read(need.ground(), ui);
        }
    }
}
