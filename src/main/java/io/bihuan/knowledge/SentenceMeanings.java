package io.bihuan.knowledge;

import io.bihuan.knowledge.index.SentenceModel;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** What many sentences mean, told in this process without any outside service; each is found out once and kept by its hash. */
@Service
public class SentenceMeanings {

    private final Meanings meanings;
    private final SentenceModel model;

    SentenceMeanings(Meanings meanings, SentenceModel model) {
        this.meanings = meanings;
        this.model = model;
    }

    /**
     * The meanings of sentences as vectors of length 1. What is not known yet is found out, one after the other, as long as
     * patience lasts; those left over are missing from the answer, and the next call goes on with them.
     */
    public Map<String, float[]> of(Collection<String> sentences, Duration patience) {
        var digests = new LinkedHashMap<String, UUID>();
        sentences.forEach(sentence -> digests.put(sentence, Meanings.digest(sentence)));
        var known = meanings.known(digests.values());
        var learnt = new HashMap<UUID, float[]>();
        var found = new HashMap<String, float[]>();
        if (known.size() < digests.size()) {
            model.load();
        }
        var until = System.nanoTime() + patience.toNanos();
        for (var each : digests.entrySet()) {
            var vector = known.get(each.getValue());
            if (vector == null && System.nanoTime() < until) {
                // Kept in half precision: taken as it will be read back, so that the same sentences always lie the same
                // way.
                vector = Meanings.vector(Meanings.bytes(model.meaning(each.getKey())));
                learnt.put(each.getValue(), vector);
            }
            if (vector != null) {
                found.put(each.getKey(), vector);
            }
        }
        meanings.keep(learnt);
        return found;
    }
}
