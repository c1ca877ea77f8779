package io.bihuan.live;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/**
 * Wakes the other nodes: after commit, on a connection of its own, many ids in one notification. Only a hint: what it
 * loses, the sweep finds.
 */
class Bus {

    private static final Logger LOG = LoggerFactory.getLogger(Bus.class);
    private static final String CHANNEL = "bihuan_live";
    private static final String WHISPERS = "bihuan_whisper";
    /** What a notification takes, and a margin. */
    private static final int LONGEST_WHISPER = 7_000;

    /** A notification holds at most 8000 bytes; an id takes 37. */
    private static final int IDS_AT_ONCE = 200;

    private static final Duration GATHERING = Duration.ofMillis(20);

    private final String node = UUID.randomUUID().toString();
    private final BlockingQueue<UUID> hints = new LinkedBlockingQueue<>(20_000);
    private final JdbcConnectionDetails database;
    private final Consumer<List<UUID>> hinted;
    private final BlockingQueue<String> whispers = new LinkedBlockingQueue<>(2_000);
    private final Consumer<LiveEvent> whispered;
    private volatile boolean running = true;
    private final List<Thread> threads = new ArrayList<>();

    Bus(JdbcConnectionDetails database, Consumer<List<UUID>> hinted, Consumer<LiveEvent> whispered) {
        this.database = database;
        this.hinted = hinted;
        this.whispered = whispered;
    }

    void start() {
        threads.add(Thread.ofVirtual().name("live-notifier").start(() -> keepUp(this::notifyOthers)));
        threads.add(Thread.ofVirtual().name("live-whisperer").start(() -> keepUp(this::whisperToOthers)));
        threads.add(Thread.ofVirtual().name("live-listener").start(() -> keepUp(this::listen)));
    }

    void stop() {
        running = false;
        threads.forEach(Thread::interrupt);
    }

    /** A full queue drops the hint: the sweep is behind it. */
    boolean hint(UUID id) {
        return hints.offer(id);
    }

    /** What finds no room, or is too long, is not heard on other nodes. */
    void whisper(LiveEvent event) {
        var message = String.join(
                "\n", node, event.id().toString(), String.join(" ", event.topics()), event.kind(), event.json());
        if (message.length() <= LONGEST_WHISPER) {
            whispers.offer(message);
        }
    }

    @FunctionalInterface
    private interface Work {
        void on(Connection connection) throws SQLException, InterruptedException;
    }

    private void keepUp(Work work) {
        while (running) {
            try (var connection = connect()) {
                work.on(connection);
            } catch (InterruptedException stopped) {
                return;
            } catch (SQLException lost) {
                LOG.info("The wake-up connection was lost and is opened again: {}", lost.getMessage());
                pause(Duration.ofMillis(500));
            }
        }
    }

    private void notifyOthers(Connection connection) throws SQLException, InterruptedException {
        try (var notify = connection.prepareStatement("select pg_notify('" + CHANNEL + "', ?)")) {
            var last = System.nanoTime() - GATHERING.toNanos();
            while (running) {
                var ids = new ArrayList<UUID>();
                ids.add(hints.take());
                // A hint after a quiet moment goes at once; in a rush one notification takes many.
                if (System.nanoTime() - last < GATHERING.toNanos()) {
                    Thread.sleep(GATHERING);
                }
                hints.drainTo(ids, IDS_AT_ONCE - 1);
                notify.setString(1, message(ids));
                notify.execute();
                last = System.nanoTime();
            }
        }
    }

    private void whisperToOthers(Connection connection) throws SQLException, InterruptedException {
        try (var notify = connection.prepareStatement("select pg_notify('" + WHISPERS + "', ?)")) {
            while (running) {
                notify.setString(1, whispers.take());
                notify.execute();
            }
        }
    }

    private void heard(String message) {
        var parts = message.split("\n", 5);
        if (parts.length == 5 && !parts[0].equals(node)) {
            whispered.accept(
                    new LiveEvent(UUID.fromString(parts[1]), List.of(parts[2].split(" ")), parts[3], parts[4]));
        }
    }

    private void listen(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            statement.execute("listen " + WHISPERS);
        }
        var source = connection.unwrap(PGConnection.class);
        while (running && !Thread.currentThread().isInterrupted()) {
            var notifications = source.getNotifications(2_000);
            if (notifications == null) {
                continue;
            }
            Arrays.stream(notifications)
                    .filter(notification -> notification.getName().equals(WHISPERS))
                    .forEach(notification -> heard(notification.getParameter()));
            var ids = Arrays.stream(notifications)
                    .filter(notification -> notification.getName().equals(CHANNEL))
                    .map(notification -> notification.getParameter())
                    .filter(message -> !message.startsWith(node))
                    .flatMap(message -> Arrays.stream(message.split(" ")).skip(1))
                    .map(UUID::fromString)
                    .toList();
            if (!ids.isEmpty()) {
                hinted.accept(ids);
            }
        }
    }

    private String message(List<UUID> ids) {
        var text = new StringBuilder(node);
        ids.forEach(id -> text.append(' ').append(id));
        return text.toString();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection(database.getJdbcUrl(), database.getUsername(), database.getPassword());
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
