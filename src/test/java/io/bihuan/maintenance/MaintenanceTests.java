package io.bihuan.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.DatabaseAddress;
import io.bihuan.database.EmbeddedPostgres;
import io.bihuan.database.Migrations;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Real servers, real files: a backup counts only when it was restored. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MaintenanceTests {

    private final Path folder =
            Path.of("target", "maintenance-" + ProcessHandle.current().pid()).toAbsolutePath();
    private final Path home = folder.resolve("home");
    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private EmbeddedPostgres server;

    @BeforeAll
    void a_centre_has_been_at_work() throws SQLException {
        server = EmbeddedPostgres.start(home.resolve("postgres"), 0, Map.of());
        Migrations.bringUpToDate(server.address());
        try (var connection = server.address().connect()) {
            Tables.run(connection, """
                    insert into job.work (id, kind, title, started_by, input, state, started_at)
                    select gen_random_uuid(), 'import', '导入第 ' || n || ' 批', gen_random_uuid(), '{}', 'QUEUED', now()
                      from generate_series(1, 5000) n
                    """);
            Tables.run(connection, "insert into job.work_error select id, 0, 7, '第 7 行没有答案' from job.work limit 100");
            Tables.run(
                    connection,
                    "insert into file.slice values (gen_random_uuid(), 0, '\\x00ff'), (gen_random_uuid(), 0, '')");
            Tables.run(connection, "select conversation.keep_month(date '2025-03-01')");
            Tables.run(connection, "select conversation.keep_month((now() + interval '1 month')::date)");
            Tables.run(connection, """
                    insert into conversation.message (conversation_id, month, seq, client_id, sender, text, at)
                    select gen_random_uuid(), date '2025-03-01', n, n::text, 'CUSTOMER', '你好，“引号”\t和 \\ 反斜杠', now()
                      from generate_series(1, 2000) n
                    """);
        }
    }

    @AfterAll
    void the_server_ends() throws IOException {
        server.close();
        Trees.delete(folder);
    }

    @Nested
    class A_backup {

        @Test
        void made_while_people_write_comes_back_with_everything_that_was_confirmed_before_it() throws Exception {
            var confirmed = ConcurrentHashMap.<UUID>newKeySet();
            var writing = new AtomicBoolean(true);
            var writer = Thread.ofVirtual().start(() -> write(confirmed, writing));
            while (confirmed.size() < 50) {
                Thread.sleep(10);
            }
            var before = Set.copyOf(confirmed);
            var backups = folder.resolve("backups");
            assertThat(run(home, "backup", backups.toString()))
                    .as(said::toString)
                    .isZero();
            writing.set(false);
            writer.join();

            var restored = folder.resolve("restored");
            assertThat(run(restored, "restore", only(backups).toString()))
                    .as(said::toString)
                    .isZero();
            assertThat(told()).contains("each table with as many as were saved");
            try (var again = EmbeddedPostgres.start(restored.resolve("postgres"), 0, Map.of());
                    var connection = again.address().connect()) {
                var found =
                        Tables.strings(connection, "select key from job.timer where kind = 'test.confirmed'").stream()
                                .map(UUID::fromString)
                                .collect(Collectors.toSet());
                assertThat(found).containsAll(before);
                assertThat(Tables.strings(connection, "select count(*) from job.work"))
                        .containsExactly("5000");
            }
        }

        @Test
        void brings_back_the_key_that_private_details_were_sealed_with() throws Exception {
            var restored = resting();

            assertThat(restored.resolve("customer.key")).hasContent("a1".repeat(32));
            try (var files = Files.list(restored)) {
                assertThat(files.filter(file -> file.getFileName().toString().startsWith("customer.key.before-")))
                        .singleElement()
                        .satisfies(aside -> assertThat(aside).hasContent("b2".repeat(32)));
            }
        }

        @Test
        void that_was_damaged_afterwards_is_refused() throws Exception {
            var file = backup().resolve("data/PG_VERSION");
            var whole = Files.readString(file);
            Files.writeString(file, "81\n");
            assertThat(run(folder.resolve("never"), "restore", backup().toString()))
                    .isEqualTo(1);
            assertThat(told()).contains("The backup is damaged");
            Files.writeString(file, whole);
            assertThat(folder.resolve("never/postgres")).doesNotExist();
        }

        @Test
        void that_was_never_finished_is_no_backup() throws Exception {
            var half = Files.createDirectories(folder.resolve("half/data"));
            assertThat(run(folder.resolve("never"), "restore", half.getParent().toString()))
                    .isEqualTo(1);
            assertThat(told()).contains("no backup that was finished");
        }

        @Test
        void is_not_restored_over_a_running_centre() throws Exception {
            assertThat(run(home, "restore", backup().toString(), "--replace")).isEqualTo(1);
            assertThat(told()).contains("Stop it first");
        }

        private void write(Set<UUID> confirmed, AtomicBoolean writing) {
            try (var connection = server.address().connect();
                    var insert = connection.prepareStatement(
                            "insert into job.timer (kind, key, due_at, try_at) values ('test.confirmed', ?, now(), now())")) {
                while (writing.get()) {
                    var id = UUID.randomUUID();
                    insert.setString(1, id.toString());
                    insert.executeUpdate();
                    confirmed.add(id);
                }
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Nested
    class Another_server {

        @Test
        void gets_every_row_and_its_backup_comes_back_too() throws Exception {
            var resting = resting();
            try (var elsewhere = EmbeddedPostgres.start(folder.resolve("elsewhere"), 0, Map.of())) {
                var first = database(elsewhere, "first");
                assertThat(run(resting, "move-to", withUser(first)))
                        .as(said::toString)
                        .isZero();
                assertThat(told()).contains("counted on both sides");
                assertThat(content(first)).isEqualTo(contentOf(resting));

                assertThat(run(resting, "move-to", withUser(first))).isEqualTo(1);
                assertThat(told()).contains("There is a Bihuan in that database already");

                var saved = folder.resolve("tables");
                assertThat(runOn(first, "backup", saved.toString()))
                        .as(said::toString)
                        .isZero();
                var second = database(elsewhere, "second");
                assertThat(runOn(second, "restore", only(saved).toString()))
                        .as(said::toString)
                        .isZero();
                assertThat(content(second)).isEqualTo(content(first));
                assertThat(runOn(second, "doctor")).as(said::toString).isZero();
            }
        }

        @Test
        void is_not_moved_to_while_the_program_runs() {
            assertThat(run(home, "move-to", "jdbc:postgresql://127.0.0.1:1/nowhere?user=a&password=b"))
                    .isEqualTo(1);
            assertThat(told()).contains("Stop it first");
        }

        private static List<String> contentOf(Path resting) throws SQLException {
            try (var opened = EmbeddedPostgres.start(resting.resolve("postgres"), 0, Map.of())) {
                return content(opened.address());
            }
        }

        private static DatabaseAddress database(EmbeddedPostgres server, String name) throws SQLException {
            try (var connection = server.address().connect()) {
                Tables.run(connection, "create database " + name);
            }
            return new DatabaseAddress(server.url(name), server.username(), server.password());
        }

        private static String withUser(DatabaseAddress address) {
            return address.url() + "?user=" + address.username() + "&password=" + address.password();
        }
    }

    @Nested
    class The_doctor {

        @Test
        void says_that_all_is_well() {
            assertThat(run(home, "doctor")).as(said::toString).isZero();
            assertThat(told()).contains("All is well", "Durability", "MB left");
        }

        @Test
        void names_what_is_wrong() throws SQLException {
            try (var connection = server.address().connect()) {
                Tables.run(connection, "insert into job.timer values ('test.stuck', 'a', now(), now(), 9, 'no line')");
                assertThat(run(home, "doctor")).isEqualTo(1);
                assertThat(told()).contains("! 1 timers that failed");
                Tables.run(connection, "delete from job.timer where kind = 'test.stuck'");
            }
        }

        @Test
        void says_where_it_looked_when_there_is_nothing() {
            assertThat(run(folder.resolve("empty"), "doctor")).isEqualTo(1);
            assertThat(told()).contains("There is no installation in");
        }
    }

    @Nested
    class Tables_that_point_to_each_other {

        @Test
        void are_filled_in_an_order_that_every_pointer_allows() {
            assertThat(Tables.pointedToFirst(
                            List.of("a.leaf", "a.root", "a.twig"),
                            Map.of("a.leaf", Set.of("a.twig"), "a.twig", Set.of("a.root"))))
                    .containsExactly("a.root", "a.twig", "a.leaf");
        }
    }

    @Test
    void asked_wrongly_it_says_how_to_ask() {
        assertThat(run(home, "backup")).isEqualTo(2);
        assertThat(told()).contains("bihuan backup <folder>");
    }

    /** A backup of the centre and its key, made once. */
    private Path backup() throws IOException {
        var backups = folder.resolve("with-key");
        if (Files.notExists(backups)) {
            Files.writeString(home.resolve("customer.key"), "a1".repeat(32));
            assertThat(run(home, "backup", backups.toString()))
                    .as(said::toString)
                    .isZero();
        }
        return only(backups);
    }

    /** That backup restored where another key lay, once; no program runs on it. */
    private Path resting() throws IOException {
        var resting = folder.resolve("resting");
        if (Files.notExists(resting)) {
            var backup = backup();
            Files.writeString(Files.createDirectories(resting).resolve("customer.key"), "b2".repeat(32));
            assertThat(run(resting, "restore", backup.toString()))
                    .as(said::toString)
                    .isZero();
        }
        return resting;
    }

    /** Everything that a table holds, in one line each, but for transaction numbers, which mean nothing elsewhere. */
    private static List<String> content(DatabaseAddress address) throws SQLException {
        try (var connection = address.connect()) {
            return Tables.all(connection).stream()
                    .filter(table -> !table.startsWith("live."))
                    .map(table -> {
                        try {
                            return table + " "
                                    + Tables.strings(
                                                    connection,
                                                    "select count(*) || ' ' || coalesce(md5(string_agg(row::text, ',' order by row::text)), '') from "
                                                            + table + " row")
                                            .getFirst();
                        } catch (SQLException e) {
                            throw new IllegalStateException(table, e);
                        }
                    })
                    .toList();
        }
    }

    private int run(Path at, String... arguments) {
        return runWith(Map.of("BIHUAN_HOME", at.toString()), arguments);
    }

    private int runOn(DatabaseAddress address, String... arguments) {
        return runWith(
                Map.of(
                        "BIHUAN_HOME", folder.resolve("nowhere").toString(),
                        "BIHUAN_DATABASE_URL", address.url(),
                        "BIHUAN_DATABASE_USERNAME", address.username(),
                        "BIHUAN_DATABASE_PASSWORD", address.password()),
                arguments);
    }

    private int runWith(Map<String, String> environment, String... arguments) {
        said.reset();
        return Maintenance.run(List.of(arguments), environment, new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private String told() {
        return said.toString(StandardCharsets.UTF_8);
    }

    private static Path only(Path folder) throws IOException {
        try (var inside = Files.list(folder)) {
            return inside.sorted().toList().getLast();
        }
    }
}
