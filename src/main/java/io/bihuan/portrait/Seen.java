package io.bihuan.portrait;

import java.util.List;

/**
 * A tag that a customer bears.
 *
 * @param figures what {@code portrait.tag.<TAG>.why} is filled with
 */
public record Seen(Tag tag, List<String> figures) {

    public Seen {
        figures = List.copyOf(figures);
    }
}
