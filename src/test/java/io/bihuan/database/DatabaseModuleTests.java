package io.bihuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.time.YearMonth;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class DatabaseModuleTests {

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DatabaseHome home;

    @Autowired
    private Partitions partitions;

    @Nested
    class The_running_program {

        @Test
        void works_as_a_role_that_owns_nothing() {
            assertThat(jdbc.sql("select current_user").query(String.class).single())
                    .isEqualTo(RuntimeRole.NAME);
            assertThat(jdbc.sql("""
                            select count(*)
                              from pg_class c
                              join pg_roles r on r.oid = c.relowner
                             where r.rolname = current_user
                            """).query(Integer.class).single()).isZero();
        }

        @Test
        void may_not_make_change_or_drop_a_table() {
            assertThatThrownBy(
                            () -> jdbc.sql("create table job.intruder (id int)").update())
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() ->
                            jdbc.sql("create table public.intruder (id int)").update())
                    .hasStackTraceContaining("permission denied");
            assertThatThrownBy(() -> jdbc.sql("alter table job.timer add column intruder int")
                            .update())
                    .hasStackTraceContaining("must be owner");
            assertThatThrownBy(() -> jdbc.sql("drop table job.timer").update())
                    .hasStackTraceContaining("must be owner");
            assertThatThrownBy(() -> jdbc.sql("truncate job.timer").update())
                    .hasStackTraceContaining("permission denied");
        }

        @Test
        void gives_up_on_a_statement_that_takes_too_long() {
            assertThat(jdbc.sql("show statement_timeout").query(String.class).single())
                    .isEqualTo("1min");
            assertThat(jdbc.sql("show lock_timeout").query(String.class).single())
                    .isEqualTo("15s");
        }
    }

    @Nested
    class A_server_that_could_lose_what_it_confirmed {

        @Test
        void is_refused_and_the_setting_is_named() throws SQLException {
            try (var connection = home.owner().connect();
                    var statement = connection.createStatement()) {
                ServerCheck.refuseUnsafe(connection);
                statement.execute("set synchronous_commit = off");
                assertThatThrownBy(() -> ServerCheck.refuseUnsafe(connection))
                        .isInstanceOf(UnsafeServer.class)
                        .hasMessageContaining("synchronous_commit = off");
            }
        }
    }

    @Nested
    class A_user_who_may_not_create_roles {

        @Test
        void is_worked_as_and_that_is_all() throws SQLException {
            try (var connection = home.runtime().connect()) {
                assertThat(RuntimeRole.prepare(home.runtime(), connection)).isEqualTo(home.runtime());
            }
        }
    }

    @Nested
    class Months {

        @Test
        void are_there_three_ahead_in_every_table_that_is_split_by_month() {
            var month = YearMonth.now();
            partitions.keep(month, month.plusMonths(Partitions.AHEAD));
            assertThat(partitions.missing(month, month.plusMonths(Partitions.AHEAD)))
                    .isEmpty();
        }

        @Test
        void that_nobody_made_are_named() {
            var farAway = YearMonth.of(2099, 12);
            assertThat(partitions.missing(farAway, farAway)).contains("conversation.message 2099-12");
        }
    }
}
