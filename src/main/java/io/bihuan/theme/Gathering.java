package io.bihuan.theme;

import java.util.List;

/**
 * What many said, theme by theme.
 *
 * @param state whether themes could be told
 * @param said how many said something; those who wrote “none” are not among them
 * @param nothing how many wrote “none” and the like
 * @param read how many sentences have been read so far; fewer than were said only while {@code READING}
 * @param themes the biggest in front
 * @param scattered what stands in no theme, or in one too small to be seen alone; empty too where it is too little to be seen
 * @param unseen how many are not shown, because those who said it would be fewer than may be seen
 */
public record Gathering(
        State state, int said, int nothing, int read, List<Theme> themes, List<String> scattered, int unseen) {

    /** Whether themes could be told; {@code theme.<NAME>} is the wording of what stands in their place. */
    public enum State {
        GATHERED,
        /** Too little was said to tell themes from chance. */
        TOO_FEW,
        /** Everybody says something else. */
        SCATTERED,
        /** Some sentences are still to be read; asking again goes on. */
        READING
    }

    public Gathering {
        themes = List.copyOf(themes);
        scattered = List.copyOf(scattered);
    }

    static Gathering none(State state, int said, int nothing, int read) {
        return new Gathering(state, said, nothing, read, List.of(), List.of(), 0);
    }
}
