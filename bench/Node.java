import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** One node of the program, in a process of its own. */
final class Node implements AutoCloseable {

    /** In place of an address: the program brings its own database. */
    static final String EMBEDDED = "embedded";

    static final String PASSWORD = "bench-Quoll-71-lantern";

    private static final HttpClient HTTP =
            HttpClient.newBuilder().executor(Executors.newVirtualThreadPerTaskExecutor()).build();

    final int port;
    private final String name;
    private final String database;
    private final Map<String, String> told;
    private Process process;

    Node(String name, String database) throws IOException {
        this(name, database, Map.of());
    }

    /** A node that is told more than where its database is. */
    Node(String name, String database, Map<String, String> told) throws IOException {
        this.name = name;
        this.told = told;
        this.database = database;
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private Path home() {
        return Path.of("target", "bench-chat", name).toAbsolutePath();
    }

    void start() throws Exception {
        var home = home();
        Files.createDirectories(home);
        var builder = new ProcessBuilder(System.getProperty("bench.program").strip().split("\n"));
        if (!database.equals(EMBEDDED)) {
            builder.environment().put("BIHUAN_DATABASE_URL", database);
        }
        builder.environment()
                .putAll(Map.of(
                        "BIHUAN_HOME", home.toString(),
                        "BIHUAN_PORT", String.valueOf(port),
                        "BIHUAN_ADMIN_PASSWORD", PASSWORD,
                        "BIHUAN_CHANNEL_SESSIONSAMINUTE", "1000000",
                        "BIHUAN_CHANNEL_MESSAGESAMINUTE", "10000000"));
        builder.environment().putAll(told);
        builder.redirectErrorStream(true).redirectOutput(new File(home.toFile(), "log"));
        process = builder.start();
        var end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (!answers()) {
            if (System.nanoTime() > end) {
                throw new IllegalStateException("node " + name + " does not answer");
            }
            Thread.sleep(50);
        }
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElse(Duration.ZERO);
    }

    private boolean answers() throws InterruptedException {
        if (!process.isAlive()) {
            throw new IllegalStateException("node " + name + " did not start, see target/bench-chat/" + name + "/log");
        }
        try {
            var request = HttpRequest.newBuilder(at("/chat")).timeout(Duration.ofSeconds(2)).build();
            return HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** Ends the embedded database, and nothing else, as a system does that is short of memory. */
    void killDatabase() throws IOException {
        var server = Long.parseLong(Files.readAllLines(home().resolve("postgres/data18/postmaster.pid"))
                .getFirst()
                .strip());
        ProcessHandle.of(server).ifPresent(ProcessHandle::destroyForcibly);
    }

    /** What it holds of the machine's memory at this moment, in megabytes. */
    long megabytes() throws IOException {
        var resident = Files.readAllLines(Path.of("/proc", String.valueOf(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(resident.replaceAll("\\D", "")) / 1024;
    }

    /** Asks it to end, as an upgrade does, and waits until it has. */
    void stop() {
        close();
        Wire.forget(port);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        Wire.forget(port);
    }

    @Override
    public void close() {
        if (process != null) {
            process.destroy();
            try {
                if (!process.waitFor(20, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                }
            } catch (InterruptedException stopped) {
                process.destroyForcibly();
            }
        }
    }
}
