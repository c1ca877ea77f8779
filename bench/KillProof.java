import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * Proves that nothing confirmed is lost when the program is killed in the middle of writing.
 *
 * <p>Again and again it starts the embedded database in a process of its own, lets eight writers insert rows and note each
 * row that was confirmed, kills that process (with -9) at a random moment, starts again, and counts the confirmed rows that
 * are not there. Every third time PostgreSQL itself is killed too.
 *
 * <p>Run it with {@code bench/kill-proof [rounds]}. It ends with status 1 when a single row was lost.
 */
public class KillProof {

    private static final int WRITERS = 8;

    public static void main(String[] arguments) throws Exception {
        if (arguments.length > 1 && arguments[0].equals("write")) {
            write(Path.of(arguments[1]), Path.of(arguments[2]));
            return;
        }
        var rounds = arguments.length == 0 ? 20 : Integer.parseInt(arguments[0]);
        var folder = Path.of("target", "kill-proof").toAbsolutePath();
        delete(folder);
        Files.createDirectories(folder);
        System.exit(prove(folder, rounds) ? 0 : 1);
    }

    private static boolean prove(Path folder, int rounds) throws Exception {
        var home = folder.resolve("postgres");
        var random = new Random();
        var confirmed = new HashSet<UUID>();
        var lost = 0;
        var slowest = Duration.ZERO;
        for (var round = 1; round <= rounds; round++) {
            var notes = folder.resolve("confirmed-" + round);
            var child = child(home, notes);
            awaitNotes(child, notes);
            Thread.sleep(500 + random.nextInt(2500));
            var both = round % 3 == 0;
            if (both) {
                ProcessHandle.of(serverIn(home)).ifPresent(ProcessHandle::destroyForcibly);
            }
            child.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
            confirmed.addAll(confirmedIn(notes));
            var before = System.nanoTime();
            try (var server = Embedded.start(home)) {
                var took = Duration.ofNanos(System.nanoTime() - before);
                slowest = took.compareTo(slowest) > 0 ? took : slowest;
                lost = missing(server.connection(), confirmed);
                System.out.printf(
                        "round %d, killed %s: %d confirmed so far, %d lost, up again in %d ms%n",
                        round, both ? "both" : "the program", confirmed.size(), lost, took.toMillis());
            }
            if (lost > 0) {
                break;
            }
        }
        System.out.printf(
                "%d rounds, %d rows confirmed, %d lost, slowest start after a kill %d ms%n",
                rounds, confirmed.size(), lost, slowest.toMillis());
        return lost == 0;
    }

    /** The process that is killed: it runs the database and the writers. */
    private static void write(Path home, Path notes) throws Exception {
        var server = Embedded.start(home);
        try (var connection = server.connection();
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists confirmed (id uuid primary key, body text)");
        }
        var out = Files.newBufferedWriter(notes);
        for (var i = 0; i < WRITERS; i++) {
            Thread.ofPlatform().start(() -> {
                try (var connection = server.connection();
                        var insert = connection.prepareStatement("insert into confirmed values (?, ?)")) {
                    while (true) {
                        var id = UUID.randomUUID();
                        insert.setObject(1, id);
                        insert.setString(2, "x".repeat(200));
                        insert.executeUpdate();
                        synchronized (out) {
                            out.write(id + "\n");
                            out.flush();
                        }
                    }
                } catch (SQLException | IOException gone) {
                    Thread.currentThread().interrupt();
                }
            });
        }
    }

    private static Process child(Path home, Path notes) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), "KillProof", "write", home.toString(),
                        notes.toString())
                .inheritIO()
                .redirectInput(ProcessBuilder.Redirect.PIPE)
                .start();
    }

    private static void awaitNotes(Process child, Path notes) throws Exception {
        var end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (!Files.exists(notes) || Files.size(notes) == 0) {
            if (!child.isAlive() || System.nanoTime() > end) {
                throw new IllegalStateException("the writers did not begin");
            }
            Thread.sleep(50);
        }
    }

    private static long serverIn(Path home) throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("data18/postmaster.pid")).getFirst().strip());
    }

    /** Whole lines only: what was being noted when the kill came had not been counted as confirmed. */
    private static List<UUID> confirmedIn(Path notes) throws IOException {
        return Files.readAllLines(notes).stream()
                .filter(line -> line.length() == 36)
                .map(UUID::fromString)
                .toList();
    }

    private static int missing(java.sql.Connection connection, Set<UUID> confirmed) throws SQLException {
        var left = new HashSet<>(confirmed);
        try (connection;
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select id from confirmed")) {
            while (rows.next()) {
                left.remove(rows.getObject(1, UUID.class));
            }
        }
        return left.size();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (var tree = Files.walk(folder)) {
                for (var path : tree.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** The product's own embedded database. */
    private record Embedded(io.bihuan.database.EmbeddedPostgres postgres) implements AutoCloseable {

        static Embedded start(Path home) {
            return new Embedded(io.bihuan.database.EmbeddedPostgres.start(home, 0, Map.of()));
        }

        java.sql.Connection connection() throws SQLException {
            return DriverManager.getConnection(postgres.url("postgres"), postgres.username(), postgres.password());
        }

        @Override
        public void close() {
            postgres.close();
        }
    }
}
