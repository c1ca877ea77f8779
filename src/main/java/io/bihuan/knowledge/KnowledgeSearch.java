package io.bihuan.knowledge;

import io.bihuan.knowledge.index.Ask;
import io.bihuan.knowledge.index.Found;
import io.bihuan.knowledge.index.SearchIndex;
import io.bihuan.knowledge.index.SentenceModel;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Finds the published article that answers a question asked in a customer's or an agent's own words. */
@Service
public class KnowledgeSearch {

    private static final int LONGEST = 200;

    /** Below this a sentence is near to everything, as any two sentences are. */
    private static final double FAINT = 0.3;

    private final IndexKeeper keeper;
    private final SentenceModel model;
    private final MeaningWorker meanings;
    private final Clock clock;

    KnowledgeSearch(IndexKeeper keeper, SentenceModel model, MeaningWorker meanings, Clock clock) {
        this.keeper = keeper;
        this.model = model;
        this.meanings = meanings;
        this.clock = clock;
    }

    /** The best hits for a colleague, the best first; none where nothing fits. */
    public List<Hit> search(String q, int limit) {
        return search(q, limit, false);
    }

    /** The best hits among what customers may be told: public answers. */
    public List<Hit> searchPublic(String q, int limit) {
        return search(q, limit, true);
    }

    /** How many articles are found by their words only, until it is known what they mean. */
    public int waitingForMeaning() {
        return meanings.waiting();
    }

    private List<Hit> search(String q, int limit, boolean openOnly) {
        var index = keeper.index();
        var words = q.strip();
        if (index == null || words.isEmpty() || limit < 1) {
            return List.of();
        }
        var asked = words.length() > LONGEST ? words.substring(0, LONGEST) : words;
        // Codes, names and initials are looked up as they are written; a sentence is also looked up by what it means.
        var sentence = asked.codePoints().anyMatch(Character::isIdeographic);
        var found = find(index, asked, sentence ? model.question(asked) : null, openOnly, limit);
        if (found.isEmpty() && !sentence) {
            found = find(index, asked, model.question(asked), openOnly, limit);
        }
        return found.stream().map(article -> hit(article, asked)).toList();
    }

    private List<Found> find(SearchIndex index, String words, float @Nullable [] vector, boolean openOnly, int limit) {
        var today = LocalDate.now(clock).toEpochDay();
        return index.search(new Ask(words, vector, openOnly, today, limit)).stream()
                .filter(found -> vector == null || Math.max(found.score(), found.words()) >= FAINT)
                .toList();
    }

    private static Hit hit(Found found, String words) {
        var passage = Passages.best(found.answer().isEmpty() ? found.asking() : found.answer(), words);
        return new Hit(found.id(), found.externalId(), found.question(), found.answer(), found.score(), passage);
    }
}
