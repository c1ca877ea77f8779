package io.bihuan.richtext;

import java.util.UUID;

/** One stretch of a rich text. */
public sealed interface Piece {

    /** Plain words, their escapes resolved. */
    record Words(String text) implements Piece {}

    /**
     * A formula.
     *
     * @param tex as it is written between its dollar signs
     * @param display whether it stands on a line of its own
     */
    record Formula(String tex, boolean display) implements Piece {}

    /**
     * A picture.
     *
     * @param alt what it shows, for whoever does not see it
     */
    record Picture(UUID id, String alt) implements Piece {}
}
