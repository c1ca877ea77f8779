package io.bihuan.knowledge;

import io.bihuan.knowledge.ChangeLog.IndexBehind;
import io.bihuan.knowledge.index.SearchIndex;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Keeps this node's index as the database says: compares the two at start, then follows the changes of every node. All
 * writing to the index happens on one thread; a change made here is waited for, so that it is found at once.
 */
@Component
class IndexKeeper implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);
    private static final int BATCH = 500;
    private static final long PATIENCE_SECONDS = 5;

    private final IndexFolder folder;
    private final Entries entries;
    private final Changes changes;
    private final MeaningWorker meanings;
    private final ConcurrentHashMap<UUID, Integer> held = new ConcurrentHashMap<>();
    private @Nullable ScheduledExecutorService thread;
    private volatile @Nullable SearchIndex index;
    private boolean written;

    IndexKeeper(IndexFolder folder, Entries entries, Changes changes, MeaningWorker meanings) {
        this.folder = folder;
        this.entries = entries;
        this.changes = changes;
        this.meanings = meanings;
    }

    /** The index, or null in the first moments after the start. */
    @Nullable
    SearchIndex index() {
        return index;
    }

    @Override
    public void start() {
        var executor = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("knowledge-index").factory());
        thread = executor;
        executor.submit(this::open);
        executor.scheduleWithFixedDelay(this::follow, 700, 700, TimeUnit.MILLISECONDS);
    }

    private void open() {
        try {
            var opened = folder.open();
            var horizon = changes.horizon();
            reconcile(opened);
            changes.readFrom(horizon);
            index = opened;
            meanings.start(
                    opened.size() > 0,
                    learnt -> later(() -> {
                        put(opened, learnt, true);
                        opened.refresh();
                        written = true;
                    }));
        } catch (RuntimeException e) {
            LOG.error("the knowledge index could not be opened; knowledge search finds nothing until a restart", e);
        }
    }

    /** Makes the index hold exactly what is in service, whatever happened while this node was away. */
    private void reconcile(SearchIndex opened) {
        var there = opened.held();
        var wanted = entries.revisions();
        var gone = new HashSet<>(there.keySet());
        gone.removeAll(wanted.keySet());
        opened.remove(gone);
        var behind = new ArrayList<UUID>();
        wanted.forEach((id, revision) -> {
            var copy = there.get(id);
            if (copy == null || copy.revision() != revision || !copy.complete()) {
                behind.add(id);
            }
            held.put(id, copy == null ? 0 : copy.revision());
        });
        inBatches(behind, batch -> put(opened, batch, true));
        opened.refresh();
        opened.commit();
        if (!behind.isEmpty() || !gone.isEmpty()) {
            LOG.info("knowledge index: {} articles brought up to date, {} taken out", behind.size(), gone.size());
        }
    }

    private void follow() {
        var current = index;
        if (current == null) {
            return;
        }
        try {
            if (changes.tooOld()) {
                var horizon = changes.horizon();
                reconcile(current);
                changes.readFrom(horizon);
            }
            var behind = changes.next();
            inBatches(behind, batch -> put(current, batch, false));
            if (!behind.isEmpty()) {
                current.refresh();
                written = true;
            } else if (written) {
                current.commit();
                written = false;
            }
        } catch (RuntimeException e) {
            LOG.warn("the knowledge index could not follow; it tries again", e);
        }
    }

    private void later(Runnable work) {
        var executor = thread;
        if (executor != null) {
            executor.execute(work);
        }
    }

    private void put(SearchIndex current, List<UUID> ids, boolean all) {
        var found = entries.of(ids);
        var fresh = found.stream()
                .filter(entry -> all || held.getOrDefault(entry.id(), 0) != entry.revision())
                .toList();
        current.put(fresh);
        fresh.forEach(entry -> held.put(entry.id(), entry.revision()));
        var gone = new HashSet<>(ids);
        found.forEach(entry -> gone.remove(entry.id()));
        current.remove(gone);
        gone.forEach(held::remove);
        meanings.want(fresh.stream()
                .filter(entry -> !entry.complete())
                .map(entry -> entry.id())
                .toList());
    }

    private static void inBatches(Collection<UUID> ids, java.util.function.Consumer<List<UUID>> work) {
        var all = new ArrayList<>(ids);
        for (var from = 0; from < all.size(); from += BATCH) {
            work.accept(all.subList(from, Math.min(all.size(), from + BATCH)));
        }
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void follow(IndexBehind behind) {
        var executor = thread;
        if (executor == null) {
            return;
        }
        try {
            Future<?> done = executor.submit((Runnable) this::follow);
            done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (TimeoutException e) {
            LOG.info("the knowledge index is busy; the change is found a little later");
        } catch (ExecutionException | RejectedExecutionException e) {
            LOG.warn("the knowledge index could not follow at once; it tries again", e);
        }
    }

    @Override
    public void stop() {
        var executor = thread;
        thread = null;
        if (executor != null) {
            executor.shutdownNow();
            meanings.stop();
            try {
                executor.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        var current = index;
        index = null;
        if (current != null) {
            current.close();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
