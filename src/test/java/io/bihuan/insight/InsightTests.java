package io.bihuan.insight;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class InsightTests {

    /** A month of its own, in which nothing else of the tests happens. */
    private static final YearMonth LONG_AGO = YearMonth.of(2024, 3);

    private static final Instant FRIDAY_TEN =
            LONG_AGO.atDay(15).atTime(10, 0).atZone(ZoneId.of("Asia/Shanghai")).toInstant();

    @Autowired
    ServiceDays days;

    @Autowired
    ServiceFigures figures;

    @Autowired
    ToolFigures tools;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    @Nested
    class A_day_of_service {

        @Test
        void is_counted_from_its_facts_however_often_it_is_marked() {
            jdbc.sql(
                            "delete from conversation.conversation where opened_at >= '2024-03-01' and opened_at < '2024-04-01'")
                    .update();
            held(FRIDAY_TEN, Duration.ofSeconds(10), 4, 48_000);
            held(FRIDAY_TEN.plusSeconds(60), Duration.ofMillis(10_001), 2, 42_000);
            held(FRIDAY_TEN.plusSeconds(90), null, 0, 0);
            stale();
            days.refresh();
            stale();
            days.refresh();

            var month = figures.months(LONG_AGO, 1).getFirst();
            assertThat(month.conversations()).isEqualTo(3);
            assertThat(month.firstInTime()).isEqualTo(new Share(1, 2));
            assertThat(month.averageResponseMillis()).isEqualByComparingTo("15000");
            assertThat(month.score()).isNull();
        }

        private void stale() {
            jdbc.sql("insert into insight.stale_day values ('2024-03-15') on conflict do nothing")
                    .update();
        }
    }

    @Test
    void a_month_without_service_has_no_figures_rather_than_zeros() {
        var month = figures.months(YearMonth.of(2019, 1), 1).getFirst();

        assertThat(month.conversations()).isZero();
        assertThat(month.firstInTime().percent()).isNull();
        assertThat(month.averageResponseMillis()).isNull();
    }

    @Test
    void a_tool_that_fails_is_counted_with_what_is_said_of_it_and_leads_to_an_improvement() {
        var tool = "T" + Ids.next().toString().substring(28);
        var now = Instant.now();
        checked(tool, "FAILED", now);
        checked(tool, "WORKS", now);
        checked(tool, "UNKNOWN", now);
        checked(tool, "FAILED", now.minus(Duration.ofDays(40)));
        jdbc.sql("""
                        insert into toolbox.feedback (id, tool, staff_id, words, given_at)
                        values (:id, :tool, :id, '麦克风有杂音', :now)
                        """)
                .param("id", Ids.next())
                .param("tool", tool)
                .param("now", Timestamp.from(now))
                .update();

        assertThat(tools.since(now.minus(Duration.ofDays(30))))
                .filteredOn(use -> use.tool().equals(tool))
                .containsExactly(new ToolFigures.Use(tool, new Share(1, 2), 1, 1));

        assertThat(mvc.get().uri("/board").with(Signed.as(Role.DIRECTOR)))
                .bodyText()
                .contains("工具使用", "把" + tool + "列为改进");
        assertThat(mvc.get()
                        .uri("/improvement")
                        .param("title", "改进工具：" + tool)
                        .param("detail", "没通过 1 次")
                        .with(Signed.as(Role.DIRECTOR)))
                .bodyText()
                .contains("value=\"改进工具：" + tool + "\"", "没通过 1 次");
    }

    private void checked(String tool, String state, Instant at) {
        var id = Ids.next();
        jdbc.sql("insert into toolbox.sign_on (id, staff_id, at, failed) values (:id, :id, :at, :failed)")
                .param("id", id)
                .param("at", Timestamp.from(at))
                .param("failed", state.equals("FAILED") ? 1 : 0)
                .update();
        jdbc.sql("insert into toolbox.tool_check (sign_on_id, tool, state) values (:id, :tool, :state)")
                .param("id", id)
                .param("tool", tool)
                .param("state", state)
                .update();
    }

    @Test
    void a_director_sees_the_board_in_both_languages_and_an_agent_does_not() {
        assertThat(mvc.get().uri("/board").with(Signed.as(Role.DIRECTOR)))
                .hasStatusOk()
                .bodyText()
                .contains("中心总览", "环上流动", "/plans", "/certificates");
        assertThat(mvc.get().uri("/board?lang=en").with(Signed.as(Role.DIRECTOR)))
                .hasStatusOk()
                .bodyText()
                .contains("The centre at a glance");
        assertThat(mvc.get().uri("/board").with(Signed.as(Role.AGENT))).hasStatus(403);
    }

    private void held(Instant openedAt, @org.jspecify.annotations.Nullable Duration first, int replies, long millis) {
        jdbc.sql("""
                        insert into conversation.conversation (id, month, channel, state, agent_id, opened_at, waiting_since,
                               first_agent_reply_at, replies, reply_millis, closed_at, last_at)
                        values (:id, '2024-03-01', 'ONLINE', 'CLOSED', :agent, :opened, :opened, :first, :replies, :millis,
                                :closed, :closed)
                        """)
                .param("id", Ids.next())
                .param(
                        "agent",
                        UUID.nameUUIDFromBytes("insight-agent".getBytes(java.nio.charset.StandardCharsets.UTF_8)))
                .param("opened", Timestamp.from(openedAt))
                .param("first", first == null ? null : Timestamp.from(openedAt.plus(first)))
                .param("replies", replies)
                .param("millis", millis)
                .param("closed", Timestamp.from(openedAt.plusSeconds(600)))
                .update();
    }
}
