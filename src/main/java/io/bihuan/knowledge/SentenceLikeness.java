package io.bihuan.knowledge;

import io.bihuan.knowledge.index.SentenceModel;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Service;

/**
 * How near two sentences are in meaning, told in this process without any outside service. While the sentence model is
 * still being loaded it goes by shared pairs of characters.
 */
@Service
public class SentenceLikeness {

    private final SentenceModel model;

    SentenceLikeness(SentenceModel model) {
        this.model = model;
    }

    /** From 0, nothing in common, to 1, the same. */
    public double between(String one, String other) {
        if (one.equals(other)) {
            return 1;
        }
        var first = model.question(one);
        var second = model.question(other);
        if (first == null || second == null) {
            return shared(pairs(one), pairs(other));
        }
        var product = 0.0;
        for (var i = 0; i < first.length; i++) {
            product += first[i] * second[i];
        }
        return Math.clamp(product, 0, 1);
    }

    private static double shared(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var both = new HashSet<>(one);
        both.retainAll(other);
        return 2.0 * both.size() / (one.size() + other.size());
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var i = 0; i + 1 < text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
