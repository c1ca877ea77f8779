package io.bihuan.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.people.People;
import io.bihuan.web.NotFound;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class OneReadingTests {

    private static final String ONLY_READS = "select current_setting('transaction_read_only') = 'on'";

    @Autowired
    private OneReading reading;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void asks_everything_in_one_transaction_that_only_reads() {
        var begun = reading.of(() -> List.of(start(), start()));
        assertThat(begun.getFirst()).isEqualTo(begun.getLast());
        assertThat(reading.of(() -> jdbc.sql(ONLY_READS).query(Boolean.class).single()))
                .isTrue();
    }

    @Test
    void goes_on_where_one_of_the_asked_finds_nothing_and_says_so() {
        assertThat(reading.of(() -> nobody() + reading.of(this::nobody))).isEqualTo("——");
    }

    @Test
    void passes_on_what_nobody_catches() {
        assertThatThrownBy(() -> reading.of(() -> people.require(Ids.next()))).isInstanceOf(NotFound.class);
    }

    private String nobody() {
        try {
            return people.require(Ids.next()).name();
        } catch (NotFound gone) {
            return "—";
        }
    }

    /** When the transaction began, to the microsecond. */
    private String start() {
        return jdbc.sql("select extract(epoch from now())::text")
                .query(String.class)
                .single();
    }
}
