package io.bihuan.roleplay.play;

import java.util.List;

/**
 * What one message of the trainee did.
 *
 * @param change by how much the mood turned, from -5 to 5
 * @param words what was seen there, as far as there is something to quote
 * @param advice what would have been better said; empty where nothing was wrong
 */
public record Mark(Deed deed, int change, List<String> words, String advice) {

    public Mark {
        words = List.copyOf(words);
    }

    static Mark of(Deed deed, int change) {
        return new Mark(deed, change, List.of(), "");
    }
}
