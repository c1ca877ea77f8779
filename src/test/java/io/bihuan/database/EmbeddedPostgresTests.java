package io.bihuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EmbeddedPostgresTests {

    private final Path home = Path.of(
                    "target", "killed-postgres-" + ProcessHandle.current().pid())
            .toAbsolutePath();
    private EmbeddedPostgres server;

    @BeforeEach
    void something_was_confirmed() throws SQLException {
        server = EmbeddedPostgres.start(home, 0, Map.of("shared_buffers", "16MB"));
        run("create table if not exists word (said text)");
        run("delete from word");
        run("insert into word values ('已收到')");
    }

    @AfterEach
    void the_server_ends() {
        server.close();
    }

    @AfterAll
    void the_folder_goes() throws IOException {
        try (var files = Files.walk(home)) {
            files.sorted(Comparator.reverseOrder())
                    .forEach(file -> file.toFile().delete());
        }
    }

    @Test
    void a_server_that_is_killed_comes_back_by_itself_with_all_it_confirmed() {
        var killed = kill();
        await().atMost(Duration.ofSeconds(60)).ignoreExceptions().untilAsserted(() -> {
            assertThat(running()).isNotEqualTo(killed);
            try (var connection = server.address().connect();
                    var rows = connection.createStatement().executeQuery("select said from word")) {
                assertThat(rows.next()).isTrue();
                assertThat(rows.getString(1)).isEqualTo("已收到");
            }
        });
    }

    @Test
    void a_server_that_was_asked_to_end_stays_away() throws InterruptedException {
        var ended = running();
        server.close();
        Thread.sleep(1_000);
        assertThat(ProcessHandle.of(ended)).isEmpty();
        assertThat(EmbeddedPostgres.dataIn(home).resolve("postmaster.pid")).doesNotExist();
    }

    private long kill() {
        var running = running();
        ProcessHandle.of(running).orElseThrow().destroyForcibly();
        return running;
    }

    private long running() {
        try {
            return Long.parseLong(
                    Files.readAllLines(EmbeddedPostgres.dataIn(home).resolve("postmaster.pid"))
                            .getFirst()
                            .strip());
        } catch (IOException away) {
            return 0;
        }
    }

    private void run(String command) throws SQLException {
        try (var connection = server.address().connect();
                var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }
}
