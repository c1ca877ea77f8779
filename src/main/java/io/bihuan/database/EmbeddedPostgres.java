package io.bihuan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One durable PostgreSQL below a folder of its own, a child of this process.
 *
 * <p>Durable means fsync, synchronous commit and full page writes on. It ends when this process ends, in whatever
 * way: a kill -9 leaves no server behind that holds the folder. Where only the server is killed, it is started again on
 * the same port. Listens on the loopback address only, with a password.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The file beside the cluster that holds the owner's password. */
    public static final String PASSWORD_FILE = "postgres.password";

    static final String OWNER = "bihuan_owner";
    private static final String DATA = "data18";
    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);

    private final Path home;
    private final Path data;
    private final Path binaries;
    private final int port;
    private final String password;
    private final PostgresUser user;
    private final FileChannel lockChannel;
    private volatile @Nullable PostgresProcess process;
    private volatile boolean closing;

    private EmbeddedPostgres(Path home, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.home = Files.createDirectories(home.toAbsolutePath().normalize());
        this.port = port == 0 ? DatabaseConfiguration.freePort() : port;
        this.user = PostgresUser.forThisProcess();
        this.data = dataIn(this.home);
        this.lockChannel =
                FileChannel.open(this.home.resolve("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        takeLock();
        this.binaries = PostgresBinaries.unpackInto(this.home.resolve("bin"));
        var cluster = new PostgresCluster(this.home, data, binaries, user);
        this.password = cluster.password();
        if (!existsIn(this.home)) {
            cluster.make();
        }
        new OrphanedServer(data, binaries, user).stop();
        cluster.writeSettings(this.port, settings);
        try {
            watch(launched());
        } catch (IOException | InterruptedException | RuntimeException failure) {
            close(); // nobody else could: the caller never gets hold of it
            throw failure;
        }
    }

    /**
     * Starts the server below a folder, making the cluster the first time.
     *
     * @param home the folder it owns; made when missing
     * @param port the loopback port to listen on, or 0 for one that is free
     * @param settings further server settings, which win over the defaults
     * @throws IllegalStateException when another process owns the folder or the server does not come up in 60 s
     */
    public static EmbeddedPostgres start(Path home, int port, Map<String, String> settings) {
        try {
            return new EmbeddedPostgres(home, port, settings);
        } catch (IOException e) {
            throw new UncheckedIOException("PostgreSQL could not be started below " + home, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL started", e);
        }
    }

    /** Where the cluster below a home lies. */
    public static Path dataIn(Path home) {
        return home.resolve(DATA);
    }

    /** Whether there is a cluster below this home. */
    public static boolean existsIn(Path home) {
        return Files.exists(dataIn(home).resolve("PG_VERSION"));
    }

    /** The server that another process of ours runs at this moment below a home, or null where none does. */
    public static @Nullable DatabaseAddress running(Path home) {
        var lockFile = home.resolve("app.lock");
        var pidFile = dataIn(home).resolve("postmaster.pid");
        if (!Files.exists(lockFile) || !Files.exists(pidFile)) {
            return null;
        }
        try {
            if (isFree(lockFile)) {
                return null;
            }
            var port = Files.readAllLines(pidFile).get(3).strip();
            var password = Files.readString(home.resolve(PASSWORD_FILE)).strip();
            return new DatabaseAddress("jdbc:postgresql://127.0.0.1:" + port + "/postgres", OWNER, password);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isFree(Path lockFile) throws IOException {
        try (var channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                var lock = channel.tryLock()) {
            return lock != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    /** Makes a second home with the same programs and password, whose cluster is put there by the caller. */
    public static void makeHomeLike(Path home, Path second) throws IOException {
        Files.createDirectories(second);
        Files.createSymbolicLink(second.resolve("bin"), home.resolve("bin").toAbsolutePath());
        Files.copy(home.resolve(PASSWORD_FILE), second.resolve(PASSWORD_FILE), StandardCopyOption.COPY_ATTRIBUTES);
    }

    /** Hands a cluster that was copied here to whoever runs the server. */
    public static void handOver(Path home) throws IOException, InterruptedException {
        PostgresUser.forThisProcess().own(dataIn(home));
    }

    /** The address of a database on this server. */
    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    /** The maintenance database, reached as the role that owns the schema. */
    public DatabaseAddress address() {
        return new DatabaseAddress(url("postgres"), OWNER, password);
    }

    /** The role that owns the schema. */
    public String username() {
        return OWNER;
    }

    /** The password of {@link #username()}, made at the first start and kept readable by its owner only. */
    public String password() {
        return password;
    }

    /** Where the cluster's files lie. */
    public Path data() {
        return data;
    }

    /** Asks the server to end, waits until it has, and leaves the folder to others. */
    @Override
    public void close() {
        @Nullable PostgresProcess last;
        synchronized (this) {
            closing = true;
            last = process;
        }
        try {
            if (last != null) {
                last.stop();
            }
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void takeLock() throws IOException {
        if (lockChannel.tryLock() == null) {
            throw new IllegalStateException("Another Bihuan already runs on " + home
                    + ". Stop it first, or give this one a folder of its own with BIHUAN_HOME.");
        }
    }

    private PostgresProcess launched() throws IOException, InterruptedException {
        var log = home.resolve("postgres.log");
        PostgresProcess started;
        synchronized (this) {
            if (closing) {
                throw new IllegalStateException("PostgreSQL is wanted no more.");
            }
            started = PostgresProcess.launch(user, binaries, data, log);
            process = started;
        }
        started.awaitReady(address(), data, log);
        return started;
    }

    private void watch(PostgresProcess running) {
        running.end().thenRun(() -> {
            if (!closing) {
                Thread.ofVirtual().name("postgres-again").start(this::startAgain);
            }
        });
    }

    /** Killed for want of memory, say: what it confirmed is on the disk, and whoever asks meanwhile is asked to wait. */
    private void startAgain() {
        var pause = FIRST_PAUSE;
        while (!closing) {
            LOG.error("PostgreSQL ended though nobody asked it to; it is started again");
            try {
                new OrphanedServer(data, binaries, user).stop();
                watch(launched());
                LOG.info("PostgreSQL is back");
                return;
            } catch (IOException | IllegalStateException failure) {
                LOG.error("PostgreSQL does not start; the next try is in {}", pause, failure);
            } catch (InterruptedException stop) {
                return;
            }
            LockSupport.parkNanos(pause.toNanos());
            pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) < 0 ? pause.multipliedBy(2) : LONGEST_PAUSE;
        }
    }
}
