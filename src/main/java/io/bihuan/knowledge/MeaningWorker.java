package io.bihuan.knowledge;

import io.bihuan.knowledge.index.SentenceModel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Finds out in the background what new questions mean. Until it has, they are found by their words. What another node
 * has found out already is taken from the database.
 */
@Component
class MeaningWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MeaningWorker.class);
    private static final int BATCH = 200;
    private static final int FEW = 20;
    private static final long CALM = Duration.ofSeconds(2).toNanos();

    private final Entries entries;
    private final Meanings meanings;
    private final SentenceModel model;
    private final LinkedBlockingDeque<UUID> wanted = new LinkedBlockingDeque<>();
    private volatile boolean on;
    private volatile long lastWanted;
    private volatile boolean working;
    private @Nullable Thread thread;

    MeaningWorker(Entries entries, Meanings meanings, SentenceModel model) {
        this.entries = entries;
        this.meanings = meanings;
        this.model = model;
    }

    /** Puts articles in line; a few go first, so that one just written need not wait for an import. */
    void want(Collection<UUID> articles) {
        lastWanted = System.nanoTime();
        if (articles.size() <= FEW) {
            articles.forEach(wanted::addFirst);
        } else {
            wanted.addAll(articles);
        }
    }

    /** How many articles still wait. */
    int waiting() {
        return wanted.size() + (working ? 1 : 0);
    }

    /** Begins; articles whose meanings have become known are handed back, to be indexed anew. */
    void start(boolean loadAtOnce, Consumer<List<UUID>> learnt) {
        on = true;
        thread = Thread.ofPlatform()
                .daemon()
                .name("knowledge-meaning")
                .priority(Thread.MIN_PRIORITY)
                .start(() -> run(loadAtOnce, learnt));
    }

    void stop() {
        on = false;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void run(boolean loadAtOnce, Consumer<List<UUID>> learnt) {
        try {
            if (loadAtOnce) {
                model.load();
            }
            while (on) {
                var batch = next();
                try {
                    learn(batch);
                    learnt.accept(batch);
                } catch (RuntimeException e) {
                    if (on) {
                        LOG.warn(
                                "meanings of {} articles could not be found out; they are found by words",
                                batch.size(),
                                e);
                    }
                } finally {
                    working = false;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<UUID> next() throws InterruptedException {
        var batch = new ArrayList<UUID>();
        batch.add(wanted.take());
        working = true;
        // While an import runs, every processor is better used for letting its articles be found by their words.
        while (wanted.size() > BATCH && System.nanoTime() - lastWanted < CALM) {
            TimeUnit.MILLISECONDS.sleep(200);
        }
        wanted.drainTo(batch, BATCH - 1);
        return batch;
    }

    private void learn(List<UUID> batch) {
        model.load();
        var found = new HashMap<UUID, float[]>();
        for (var entry : entries.of(batch)) {
            for (var asking : entry.askings()) {
                if (asking.vector() == null && on) {
                    found.computeIfAbsent(Meanings.digest(asking.text()), _ -> model.meaning(asking.text()));
                }
            }
        }
        meanings.keep(found);
    }
}
