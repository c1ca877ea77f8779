package io.bihuan.knowledge;

import java.util.List;

/**
 * Words that should not stand in what an agent says.
 *
 * @param category what is wrong with them
 * @param phrase the words
 * @param advice what to say instead
 * @param unless longer wordings that contain the phrase and are fine
 */
record PhraseRule(WordingCategory category, String phrase, String advice, List<String> unless) {

    PhraseRule {
        unless = List.copyOf(unless);
    }
}
