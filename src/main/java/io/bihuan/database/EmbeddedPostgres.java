package io.bihuan.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One durable PostgreSQL below a folder of its own, a child of this process.
 *
 * <p>Durable means fsync, synchronous commit and full page writes on. It ends when this process ends, in whatever
 * way: a kill -9 leaves no server behind that holds the folder. Listens on the loopback address only, with a password.
 */
public final class EmbeddedPostgres implements AutoCloseable {

    /** The file beside the cluster that holds the owner's password. */
    public static final String PASSWORD_FILE = "postgres.password";

    static final String OWNER = "bihuan_owner";
    private static final String DATA = "data18";
    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Path home;
    private final Path data;
    private final Path binaries;
    private final int port;
    private final String password;
    private final PostgresUser user;
    private final FileChannel lockChannel;
    private final FileLock lock;
    private final Process process;

    private EmbeddedPostgres(Path home, int port, Map<String, String> settings)
            throws IOException, InterruptedException {
        this.home = Files.createDirectories(home.toAbsolutePath().normalize());
        this.port = port == 0 ? DatabaseConfiguration.freePort() : port;
        this.user = PostgresUser.forThisProcess();
        this.data = dataIn(this.home);
        this.lockChannel =
                FileChannel.open(this.home.resolve("app.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        this.lock = takeLock();
        this.binaries = PostgresBinaries.unpackInto(this.home.resolve("bin"));
        var cluster = new PostgresCluster(this.home, data, binaries, user);
        this.password = cluster.password();
        if (!existsIn(this.home)) {
            cluster.make();
        }
        new OrphanedServer(data, binaries, user).stop();
        cluster.writeSettings(this.port, settings);
        this.process = launch();
        try {
            awaitReady();
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

    /** Asks the server to end, and waits until it has. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            lock.release();
            lockChannel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private FileLock takeLock() throws IOException {
        var taken = lockChannel.tryLock();
        if (taken == null) {
            throw new IllegalStateException("Another Bihuan already runs on " + home
                    + ". Stop it first, or give this one a folder of its own with BIHUAN_HOME.");
        }
        return taken;
    }

    /** The shell ends PostgreSQL when our end of its standard input closes: at exit, at a crash, at a kill -9. */
    private Process launch() throws IOException {
        var script = "exec 3<&0; \"$1/bin/postgres\" -D \"$2\" </dev/null 3<&- & p=$!; "
                + "(cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & exec 3<&-; wait $p";
        var command = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", script, "sh"));
        command.add(binaries.toString());
        command.add(data.toString());
        return new ProcessBuilder(user.as(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        home.resolve("postgres.log").toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        @Nullable SQLException last = null;
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("PostgreSQL ended while starting. Its log says why:\n" + endOfLog());
            }
            if (saysReady()) {
                try (var connection = DriverManager.getConnection(url("postgres"), OWNER, password)) {
                    if (connection.isValid(5)) {
                        return;
                    }
                } catch (SQLException notYet) {
                    last = notYet;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new IllegalStateException(
                "PostgreSQL was not ready within " + START_LIMIT + ". Its log:\n" + endOfLog(), last);
    }

    private String endOfLog() throws IOException {
        var log = home.resolve("postgres.log");
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    /** The eighth line of the pid file says "ready"; reading it never talks to a stranger on our port. */
    private boolean saysReady() throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var lines = Files.readAllLines(pidFile);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }
}
