package io.bihuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class ReadRowsTests {

    private static final String ROW = """
            select 'a' as plain, timestamptz '2026-03-01 08:00:00.123456+08' as opened_at,
                   cast(null as timestamptz) as closed_at, 3 as "howMany", date '2026-03-02' as due_on
            """;

    @Autowired
    JdbcClient jdbc;

    record Row(String plain, Instant openedAt, @Nullable Instant closedAt, int howMany, java.time.LocalDate dueOn) {}

    @Test
    void a_record_is_read_as_before() {
        assertThat(jdbc.sql(ROW).query(Row.class).list())
                .isEqualTo(List.of(new Row(
                        "a",
                        Instant.parse("2026-03-01T00:00:00.123456Z"),
                        null,
                        3,
                        java.time.LocalDate.of(2026, 3, 2))));
    }

    @Test
    void the_driver_is_asked_for_nothing_that_it_refuses() {
        var read = jdbc.sql(ROW)
                .query((rows, _) -> {
                    assertThat(rows.findColumn("openedAt")).isEqualTo(2);
                    assertThat(rows.findColumn("OPENED_AT")).isEqualTo(2);
                    assertThat(rows.getObject(2, Instant.class)).isEqualTo("2026-03-01T00:00:00.123456Z");
                    assertThat(rows.getObject(3, Instant.class)).isNull();
                    return rows.findColumn("howMany");
                })
                .single();
        assertThat(read).isEqualTo(4);
    }

    @Test
    void what_is_not_there_is_said_by_the_driver() {
        assertThatThrownBy(() -> jdbc.sql(ROW)
                        .query((rows, _) -> rows.findColumn("nobody"))
                        .list())
                .isInstanceOf(DataAccessException.class)
                .hasRootCauseMessage("The column name nobody was not found in this ResultSet.");
    }
}
