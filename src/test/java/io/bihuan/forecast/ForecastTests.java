package io.bihuan.forecast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class ForecastTests {

    private static final LocalDate WEDNESDAY = LocalDate.of(2034, 3, 15);
    private static final Instant TEN = Instant.parse("2034-03-08T02:10:00Z");

    @Autowired
    History history;

    @Autowired
    Forecasts forecasts;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private final UUID branch = Ids.next();

    private void talk(Instant opened, String channel, @Nullable UUID agent) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into conversation.conversation (id, month, channel, state, agent_id, branch_id, opened_at,
                               assigned_at, wrap_up_at, record_at, closed_at, last_at)
                        values (:id, date '2034-03-01', :channel, 'CLOSED', :agent::uuid, :branch, :opened, :assigned,
                                :wrapUp, :record, :record, :record)
                        """)
                .param("id", id)
                .param("channel", channel)
                .param("agent", agent)
                .param("branch", branch)
                .param("opened", Timestamp.from(opened))
                .param("assigned", agent == null ? null : Timestamp.from(opened.plusSeconds(5)))
                .param("wrapUp", Timestamp.from(opened.plusSeconds(185)))
                .param("record", Timestamp.from(opened.plus(2, ChronoUnit.DAYS)))
                .update();
        jdbc.sql("insert into forecast.stale_day (day) values (date '2034-03-08') on conflict do nothing")
                .update();
    }

    @Test
    void what_came_on_the_same_weekday_is_expected_again_and_a_late_record_does_not_stretch_it() {
        for (var i = 0; i < 4; i++) {
            talk(TEN.plusSeconds(i * 60L), "PHONE", Ids.next());
        }
        talk(TEN.plusSeconds(300), "PHONE", null);
        clock.at(TEN.plus(3, ChronoUnit.DAYS), () -> {
            history.refresh();
            history.refresh();
            return true;
        });
        var forecast = clock.at(Instant.parse("2034-03-14T02:00:00Z"), () -> forecasts.of(WEDNESDAY, "PHONE", branch));
        var demand = forecast.demands().get(20);
        assertThat(demand.arrivals() * forecast.days()).isCloseTo(5, within(1e-9));
        assertThat(forecast.handlingSeconds()).isBetween(180.0, 180.0 + 3600);
        assertThat(demand.rostered()).isZero();
        assertThat(demand.over()).isNegative();
        assertThat(forecast.deviation()).isNotNull();
        assertThat(forecasts.of(WEDNESDAY, "ONLINE", branch).demands().get(20).arrivals())
                .isZero();
    }

    @Test
    void whoever_keeps_rosters_sees_it_and_takes_it_along() {
        var li = new SignedIn(Ids.next(), Ids.next(), "li", "李慧敏", Set.of(Role.SUPERVISOR), branch);
        assertThat(mvc.get().uri("/staffing-forecast?day=2034-03-15&duty=PHONE").with(Signed.as(li)))
                .hasStatusOk();
        assertThat(mvc.get()
                        .uri("/staffing-forecast/sheet?day=2034-03-15&duty=PHONE")
                        .with(Signed.as(li)))
                .hasStatusOk();
        assertThat(mvc.get().uri("/staffing-forecast").with(Signed.as(Role.AGENT)))
                .hasStatus(403);
    }
}
