package io.bihuan.knowledge;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The books of what is taboo for some customers: few combinations come again and again, so each is made once. */
final class ScopedPhrases {

    private static final int MOST = 500;
    private static final Map<Set<ScopedPhrase>, Phrasebook> BOOKS = new ConcurrentHashMap<>();

    private ScopedPhrases() {}

    static Phrasebook of(Collection<ScopedPhrase> phrases) {
        var key = Set.copyOf(phrases);
        if (BOOKS.size() > MOST) {
            BOOKS.clear();
        }
        return BOOKS.computeIfAbsent(
                key,
                scoped -> new Phrasebook(scoped.stream()
                        .map(each ->
                                new PhraseRule(WordingCategory.TABOO_FOR_TYPE, each.phrase(), each.advice(), List.of()))
                        .toList()));
    }
}
