package io.bihuan.quality.rule;

import java.util.List;

/** Sees forbidden and vague wording in what an agent says. */
@FunctionalInterface
public interface WordingEye {

    /** What it sees in the text, in the order of the text. */
    List<Seen> look(String text);

    /**
     * A phrase that should not be there.
     *
     * @param category its kind, TABOO_… or VAGUE_…
     * @param phrase the words
     * @param advice what to say instead
     */
    record Seen(String category, String phrase, String advice) {

        /** Whether it is forbidden, and not only vague. */
        public boolean taboo() {
            return category.startsWith("TABOO");
        }
    }
}
