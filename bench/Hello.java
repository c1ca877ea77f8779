import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/**
 * Starts the program as {@code bin/run} does, says how long its first page took and what memory it holds idle, then lets
 * eight signed-in browsers ask for a small answer through every filter (session, account, gate, query), and a bare
 * server on the same machine for the same bytes. Run it with {@code bench/hello}.
 */
public class Hello {

    private static final int BROWSERS = 8;
    private static final Duration SPELL = Duration.ofSeconds(10);
    private static final Duration WARMING = Duration.ofSeconds(30);
    private static final Duration IDLE = Duration.ofSeconds(45);
    private static final String PASSWORD = "bench-Quoll-71-lantern";
    private final int port;

    private Hello(int port) {
        this.port = port;
    }

    public static void main(String[] arguments) throws Exception {
        var home = Files.createDirectories(
                Path.of("target", "bench-hello-" + ProcessHandle.current().pid()).toAbsolutePath());
        int port;
        try (var free = new java.net.ServerSocket(0)) {
            port = free.getLocalPort();
        }
        var hello = new Hello(port);
        hello.start(home).destroy(); // makes the database; a start is measured on a warm one
        Wire.forget(port);
        TimeUnit.SECONDS.sleep(5);
        var began = System.nanoTime();
        var program = hello.start(home);
        System.out.printf("start to the first page, warm database: %.1f s%n", (System.nanoTime() - began) / 1e9);
        try {
            Thread.sleep(IDLE);
            System.out.printf(
                    "memory idle: the program %d MB, its PostgreSQL %d MB%n",
                    resident(program.pid()),
                    program.descendants().mapToLong(each -> proportional(each.pid())).sum());
            hello.compare();
        } finally {
            program.destroy();
            program.waitFor(20, TimeUnit.SECONDS);
        }
        System.exit(0);
    }

    private Process start(Path home) throws Exception {
        var builder = new ProcessBuilder(System.getProperty("bench.program").strip().split("\n"));
        builder.environment().put("BIHUAN_HOME", home.toString());
        builder.environment().put("BIHUAN_PORT", String.valueOf(port));
        builder.environment().put("BIHUAN_ADMIN_PASSWORD", PASSWORD);
        builder.redirectErrorStream(true).redirectOutput(home.resolve("log").toFile());
        var program = builder.start();
        for (var i = 0; i < 2_400 && program.isAlive(); i++) {
            try {
                if (new Door(port, "/login", Map.of()).open().status() == 200) {
                    return program;
                }
            } catch (IOException notYet) {
                // The port is closed until the program serves.
            }
            Thread.sleep(25);
        }
        throw new IllegalStateException("not serving, see " + home.resolve("log"));
    }

    private void compare() throws Exception {
        var doors = new ArrayList<Door>();
        for (var i = 0; i < BROWSERS; i++) {
            doors.add(new Door(port, "/notices/bell", Map.of("Cookie", Wire.signIn(port, "admin", PASSWORD))));
        }
        var answer = doors.getFirst().open();
        if (answer.status() != 200) {
            throw new IllegalStateException("not signed in: " + answer.status());
        }
        var bare = bare(answer.body().getBytes(StandardCharsets.UTF_8));
        var beside = Collections.nCopies(BROWSERS, new Door(bare.getAddress().getPort(), "/", Map.of()));
        times(doors, WARMING);
        times(beside, WARMING);
        var through = times(doors, SPELL);
        var direct = times(beside, SPELL);
        System.out.printf("bare server               %,8.0f/s%n", rate(direct));
        System.out.printf("signed in, every filter   %,8.0f/s  ratio %.2f%n", rate(through), rate(through) / rate(direct));
        System.out.printf(
                "eight at once: p50 %.1f ms, p95 %.1f ms%n",
                through.get(through.size() / 2) / 1e6, through.get(through.size() * 95 / 100) / 1e6);
        bare.stop(0);
    }

    /** What one browser asks for. */
    private record Door(int port, String path, Map<String, String> headers) {
        Wire.Answer open() throws IOException {
            return Wire.send(port, "GET", path, headers, "");
        }
    }

    private static HttpServer bare(byte[] body) throws IOException {
        var server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static double rate(List<Long> times) {
        return times.size() / (double) SPELL.toSeconds();
    }

    /** How long each answer took within the spell, the shortest first. */
    private static List<Long> times(List<Door> doors, Duration spell) throws InterruptedException {
        var times = Collections.synchronizedList(new ArrayList<Long>());
        var end = System.nanoTime() + spell.toNanos();
        var browsers = new ArrayList<Thread>();
        for (var door : doors) {
            browsers.add(Thread.ofVirtual().start(() -> {
                while (System.nanoTime() < end) {
                    var began = System.nanoTime();
                    try {
                        if (door.open().status() == 200) {
                            times.add(System.nanoTime() - began);
                        }
                    } catch (IOException lost) {
                        return;
                    }
                }
            }));
        }
        for (var browser : browsers) {
            browser.join();
        }
        return times.stream().sorted().toList();
    }

    private static long resident(long process) throws IOException {
        return kilobytes(Path.of("/proc/" + process + "/status"), "VmRSS:") / 1024;
    }

    /** Memory that PostgreSQL's processes share counts once among them. */
    private static long proportional(long process) {
        try {
            return kilobytes(Path.of("/proc/" + process + "/smaps_rollup"), "Pss:") / 1024;
        } catch (IOException gone) {
            return 0;
        }
    }

    private static long kilobytes(Path file, String name) throws IOException {
        return Files.readAllLines(file).stream()
                .filter(line -> line.startsWith(name))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                .findFirst()
                .orElse(0);
    }
}
