package io.bihuan.paper;

import java.util.List;
import java.util.UUID;

/** What came of making a paper. */
public sealed interface PaperMaking {

    /** It is there. */
    record Made(UUID paperId) implements PaperMaking {}

    /** The bank has not enough questions for these parts. */
    record Short(List<Missing> missing) implements PaperMaking {}

    /**
     * A part that cannot be filled.
     *
     * @param part which one, counted from 0
     * @param asked how many questions it asks for
     * @param found how many the bank can give it beside the other parts
     */
    record Missing(int part, int asked, int found) {}
}
