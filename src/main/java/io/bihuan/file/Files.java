package io.bihuan.file;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps files and gives them back. */
@Service
@Transactional
public class Files {

    /** What nobody holds as a permission. */
    private static final String NOBODY = "NOBODY";

    private final FileRows rows;
    private final FileStore store;
    private final Inspection inspection;
    private final FileSettings settings;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Files(
            FileRows rows,
            FileStore store,
            Inspection inspection,
            FileSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.rows = rows;
        this.store = store;
        this.inspection = inspection;
        this.settings = settings;
        this.transactions = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Keeps a file that every colleague may open who is given its address, or throws what the error page shows.
     *
     * @throws FileRefused when it is too large, empty, or of a kind that is not kept
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public UUID keep(String name, InputStream content, UUID by) {
        var outcome = accept(name, content, by, null);
        if (outcome instanceof Keeping.Kept(var id)) {
            return id;
        }
        throw FileRefused.because(outcome);
    }

    /**
     * Keeps a file, or says why not, for a form that can show it beside the field. What arrives slowly holds no
     * transaction of ours; it is kept in one, the caller's where there is one.
     *
     * @param name what the person calls it; its path is cut off
     * @param by who uploads it, and may always open it
     * @param readers the permission that others must hold to open it, or null for every colleague
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public Keeping accept(String name, InputStream content, UUID by, @Nullable Permission readers) {
        try (var arrived = Arrived.from(content, settings.largest())) {
            return Objects.requireNonNull(transactions.execute(_ -> kept(name, arrived, by, readers)));
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept: " + name, e);
        }
    }

    private Keeping kept(String name, Arrived arrived, UUID by, @Nullable Permission readers) {
        try {
            return keep(FileNames.plain(name), arrived, by, readers == null ? null : readers.name());
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept: " + name, e);
        }
    }

    /**
     * Keeps a file that its address alone opens for nobody: the module that keeps it asks who may have it, and hands it
     * out itself. Refused too when it is not what its name says; what a picture tells of where it was taken is removed. What arrives slowly has arrived already, so that no
     * transaction waits for a stranger.
     *
     * @param limit how many bytes it may have
     */
    public Keeping acceptGuarded(String name, Arrived arrived, UUID by, long limit) {
        var plain = FileNames.plain(name);
        try {
            if (arrived.tooLarge() || arrived.size() > limit) {
                return new Keeping.TooLarge(limit);
            }
            var type = inspection.typeOf(arrived.path(), plain);
            return arrived.size() == 0 || inspection.isWhatItIsCalled(type, plain)
                    ? keep(plain, withoutTraces(arrived, type), by, NOBODY)
                    : new Keeping.NotThisKind(type);
        } catch (IOException e) {
            throw new UncheckedIOException("The file could not be kept: " + name, e);
        }
    }

    private static Arrived withoutTraces(Arrived arrived, String type) throws IOException {
        return type.startsWith("image/") || type.startsWith("video/") || type.equals("application/mp4")
                ? arrived.holding(PictureTraces.removed(type, java.nio.file.Files.readAllBytes(arrived.path())))
                : arrived;
    }

    private Keeping keep(String plain, Arrived arrived, UUID by, @Nullable String readers) throws IOException {
        if (arrived.tooLarge()) {
            return new Keeping.TooLarge(settings.largest());
        }
        if (arrived.size() == 0) {
            return new Keeping.Empty();
        }
        var type = inspection.typeOf(arrived.path(), plain);
        if (!inspection.allows(type, arrived.path())) {
            return new Keeping.NotThisKind(type);
        }
        // Not time-ordered as other ids are: whoever knows one file must not guess the next.
        var file =
                new StoredFile(UUID.randomUUID(), plain, type, arrived.size(), arrived.sha256(), by, clock.instant());
        store.put(file.id(), arrived.path());
        forgetOnRollback(file.id());
        rows.add(file, readers);
        return new Keeping.Kept(file.id());
    }

    /** What is known of a file. */
    @Transactional(readOnly = true)
    public StoredFile find(UUID id) {
        return rows.find(id).orElseThrow(() -> new NotFound("file " + id));
    }

    /** What is known of a file that this person may open; for anybody else it is not there. */
    @Transactional(readOnly = true)
    public StoredFile findFor(UUID id, SignedIn person) {
        return rows.findFor(id, person).orElseThrow(() -> new NotFound("file " + id));
    }

    /** Its bytes; the caller closes. */
    @Transactional(readOnly = true)
    public InputStream open(UUID id) {
        try {
            return store.open(find(id).id());
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + id + " has a row but no bytes", e);
        }
    }

    /**
     * A file as a resource whose stream is opened where it is read: a part of a long film costs what that part costs.
     * Nothing is looked up again; the caller has asked who may have it.
     */
    public Resource resource(StoredFile file) {
        return new StoredResource(file, store);
    }

    /** Takes a file away for good. */
    public void remove(UUID id) {
        rows.remove(id);
        afterEnding(TransactionSynchronization.STATUS_COMMITTED, id);
    }

    private void forgetOnRollback(UUID id) {
        afterEnding(TransactionSynchronization.STATUS_ROLLED_BACK, id);
    }

    private void afterEnding(int wanted, UUID id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == wanted) {
                    store.remove(id);
                }
            }
        });
    }
}
