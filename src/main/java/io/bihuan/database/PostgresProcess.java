package io.bihuan.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A server that runs on a folder. It ends when this process ends, in whatever way. */
final class PostgresProcess {

    private static final Duration START_LIMIT = Duration.ofSeconds(60);

    private final Process process;

    private PostgresProcess(Process process) {
        this.process = process;
    }

    /** The shell ends PostgreSQL when our end of its standard input closes: at exit, at a crash, at a kill -9. */
    static PostgresProcess launch(PostgresUser user, Path binaries, Path data, Path log) throws IOException {
        var script = "exec 3<&0; \"$1/bin/postgres\" -D \"$2\" </dev/null 3<&- & p=$!; "
                + "(cat <&3 >/dev/null; kill -INT $p 2>/dev/null) & exec 3<&-; wait $p";
        var command = new ArrayList<>(List.of("setsid", "/bin/sh", "-c", script, "sh"));
        command.add(binaries.toString());
        command.add(data.toString());
        return new PostgresProcess(new ProcessBuilder(user.as(command))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start());
    }

    /**
     * Waits until it takes connections.
     *
     * @throws IllegalStateException when it has ended, or needs more than 60 s; the end of its log stands in the message
     */
    void awaitReady(DatabaseAddress address, Path data, Path log) throws IOException, InterruptedException {
        var deadline = System.nanoTime() + START_LIMIT.toNanos();
        @Nullable SQLException last = null;
        while (System.nanoTime() < deadline) {
            if (!process.isAlive()) {
                throw new IllegalStateException("PostgreSQL ended while starting. Its log says why:\n" + endOf(log));
            }
            if (saysReady(data)) {
                try (var connection =
                        DriverManager.getConnection(address.url(), address.username(), address.password())) {
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
                "PostgreSQL was not ready within " + START_LIMIT + ". Its log:\n" + endOf(log), last);
    }

    private static String endOf(Path log) throws IOException {
        var lines = Files.exists(log) ? Files.readAllLines(log) : List.<String>of();
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 12), lines.size()));
    }

    /** The eighth line of the pid file says "ready"; reading it never talks to a stranger on our port. */
    private static boolean saysReady(Path data) throws IOException {
        var pidFile = data.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return false;
        }
        var lines = Files.readAllLines(pidFile);
        return lines.size() >= 8 && lines.get(7).strip().equals("ready");
    }

    /** Is complete once it has ended, whoever ended it. */
    CompletableFuture<?> end() {
        return process.onExit();
    }

    /** Asks it to end, and waits a minute before it is made to. */
    void stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
