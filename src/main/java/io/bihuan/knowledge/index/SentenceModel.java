package io.bihuan.knowledge.index;

import dev.langchain4j.model.embedding.onnx.bgesmallzhv15q.BgeSmallZhV15QuantizedEmbeddingModel;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The sentence model, in this process and without any outside service. It is loaded by the first {@link #load}, which
 * takes about a second; until then nothing is known of meanings and searches go by words.
 */
public final class SentenceModel {

    private static final int REMEMBERED = 2_000;

    private final Map<String, float[]> recent = Collections.synchronizedMap(new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    });

    private volatile @Nullable BgeSmallZhV15QuantizedEmbeddingModel model;

    /** Loads the model, once; callers meanwhile wait. */
    public synchronized void load() {
        if (model == null) {
            // The caller's thread does the work: the runtime below spreads over the processors by itself.
            model = new BgeSmallZhV15QuantizedEmbeddingModel(Runnable::run);
        }
    }

    /** Whether meanings can be told. */
    public boolean ready() {
        return model != null;
    }

    /** What a question means, or null while the model is not loaded. The latest questions are remembered. */
    public float @Nullable [] question(String text) {
        if (!ready()) {
            return null;
        }
        var known = recent.get(text);
        if (known != null) {
            return known;
        }
        var vector = meaning(text);
        recent.put(text, vector);
        return vector;
    }

    /** What a sentence means, as a vector of length 1. The model must be loaded. */
    public float[] meaning(String text) {
        var loaded = model;
        if (loaded == null) {
            throw new IllegalStateException("The sentence model is not loaded");
        }
        return loaded.embed(text).content().vector();
    }
}
