package io.bihuan.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.database.Ids;
import io.bihuan.job.WorkState.RowError;
import io.bihuan.job.WorkState.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class JobModuleTests {

    private static final UUID CLERK = Ids.next();
    private static final Duration SOON = Duration.ofSeconds(6);

    @Autowired
    private Timers timers;

    @Autowired
    private TimerWheel wheel;

    @Autowired
    private TestTimers.Bell bell;

    @Autowired
    private TestTimers.Broken broken;

    @Autowired
    private Clock clock;

    @Autowired
    private Works works;

    @Autowired
    private TestWorks.Counting counting;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private MockMvcTester mvc;

    @Test
    void listeners_find_the_executor_with_a_limit_under_either_name(@Autowired ApplicationContext program) {
        assertThat(program.getBean("taskExecutor"))
                .isInstanceOf(PatientExecutor.class)
                .isSameAs(program.getBean("applicationTaskExecutor"));
    }

    @Nested
    class A_timer {

        @Test
        void fires_once_within_a_second_of_its_time() {
            var key = Ids.next().toString();
            var at = Instant.now().plusMillis(700);
            timers.set(TestTimers.BELL, key, at);
            await().atMost(SOON).until(() -> !bell.rings(key).isEmpty());
            assertThat(bell.rings(key).getFirst().firedAt()).isBetween(at, at.plusMillis(1000));
            wheel.catchUp(Instant.now(), (_, work) -> work.run());
            assertThat(bell.rings(key)).hasSize(1);
        }

        @Test
        void fires_at_once_when_its_time_has_passed_during_an_outage() {
            var key = Ids.next().toString();
            var missed = Instant.parse("2026-01-05T01:00:00Z");
            timers.set(TestTimers.BELL, key, missed);
            await().atMost(SOON).until(() -> !bell.rings(key).isEmpty());
            assertThat(bell.rings(key)).extracting(TestTimers.Ring::dueAt).containsExactly(missed);
        }

        @Test
        void is_not_set_when_the_callers_transaction_rolls_back() {
            var key = Ids.next().toString();
            transaction.executeWithoutResult(status -> {
                timers.set(TestTimers.BELL, key, Instant.now());
                status.setRollbackOnly();
            });
            assertThat(isSet(TestTimers.BELL, key)).isFalse();
        }

        @Test
        void is_moved_when_set_again_and_gone_when_cancelled() {
            var key = Ids.next().toString();
            var later = Instant.now().plusSeconds(3600);
            timers.set(TestTimers.BELL, key, Instant.now().plusSeconds(60));
            timers.set(TestTimers.BELL, key, later);
            assertThat(jdbc.sql("select count(*) from job.timer where key = ? and due_at > now() + interval '50 min'")
                            .param(key)
                            .query(Integer.class)
                            .single())
                    .isEqualTo(1);
            timers.cancel(TestTimers.BELL, key);
            assertThat(isSet(TestTimers.BELL, key)).isFalse();
        }

        @Test
        void may_set_itself_again_while_it_fires() {
            var key = "again:" + Ids.next();
            timers.set(TestTimers.BELL, key, Instant.now());
            await().atMost(SOON).until(() -> bell.rings(key).size() == 3);
            // It rings before what it did is committed.
            await().atMost(SOON).until(() -> !isSet(TestTimers.BELL, key));
            assertThat(bell.rings(key)).hasSize(3);
        }

        @Test
        void keeps_nobody_waiting_who_cancels_it_while_it_fires() {
            var key = "slow:" + Ids.next();
            timers.set(TestTimers.BELL, key, Instant.now());
            await().atMost(SOON).until(() -> !bell.rings(key).isEmpty());
            assertTimeoutPreemptively(Duration.ofSeconds(2), () -> timers.cancel(TestTimers.BELL, key));
            bell.letGo(key);
            assertThat(bell.rings(key)).hasSize(1);
            assertThat(isSet(TestTimers.BELL, key)).isFalse();
        }

        @Test
        void that_hangs_keeps_no_other_waiting() {
            var hanging = Stream.generate(() -> "slow:" + Ids.next()).limit(3).toList();
            hanging.forEach(key -> timers.set(TestTimers.BELL, key, Instant.now()));
            await().atMost(SOON)
                    .until(() ->
                            hanging.stream().noneMatch(key -> bell.rings(key).isEmpty()));
            var key = Ids.next().toString();
            timers.set(TestTimers.BELL, key, Instant.now());
            await().atMost(SOON).until(() -> !bell.rings(key).isEmpty());
            hanging.forEach(bell::letGo);
            await().atMost(SOON).until(() -> hanging.stream().noneMatch(each -> isSet(TestTimers.BELL, each)));
            assertThat(hanging).allSatisfy(each -> assertThat(bell.rings(each)).hasSize(1));
        }

        @Test
        void that_nobody_looks_for_raises_the_alarm() {
            await().atMost(SOON)
                    .until(() -> new TimersHealth(wheel, clock).health().getStatus() == Status.UP);
            var halfAMinuteOn = Clock.offset(clock, Duration.ofSeconds(31));
            assertThat(new TimersHealth(wheel, halfAMinuteOn).health().getStatus())
                    .isEqualTo(Status.DOWN);
        }

        @Test
        void waits_while_the_wheel_stands_and_fires_when_it_turns_again() {
            var key = Ids.next().toString();
            wheel.stop();
            timers.set(TestTimers.BELL, key, Instant.now());
            await().during(Duration.ofSeconds(1))
                    .atMost(SOON)
                    .until(() -> bell.rings(key).isEmpty());
            wheel.start();
            await().atMost(SOON).until(() -> !bell.rings(key).isEmpty());
        }

        @Test
        void has_a_wheel_that_turns_after_every_start() {
            for (var start = 0; start < 200; start++) {
                wheel.stop();
                var stood = wheel.turned();
                wheel.start();
                await().pollInterval(Duration.ofMillis(2))
                        .atMost(SOON)
                        .until(() -> wheel.turned().isAfter(stood));
            }
        }

        @Test
        void that_fails_leaves_nothing_behind_and_is_tried_again() {
            var key = Ids.next().toString();
            timers.set(TestTimers.BROKEN, key, Instant.now());
            await().atMost(SOON).until(() -> broken.tries(key) >= 2);
            assertThat(jdbc.sql("select count(*) from job.timer where key = ?")
                            .param("half done " + key)
                            .query(Integer.class)
                            .single())
                    .isZero();
            await().atMost(Duration.ofSeconds(12)).until(() -> !isSet(TestTimers.BROKEN, key));
            assertThat(broken.tries(key)).isEqualTo(3);
        }

        @Test
        void of_a_kind_this_version_does_not_know_waits_for_one_that_does() {
            var key = Ids.next().toString();
            timers.set("test.of-the-future", key, Instant.EPOCH);
            wheel.catchUp(Instant.now(), (_, work) -> work.run());
            assertThat(isSet("test.of-the-future", key)).isTrue();
            timers.cancel("test.of-the-future", key);
        }

        private boolean isSet(String kind, String key) {
            return jdbc.sql("select count(*) from job.timer where kind = ? and key = ?")
                            .params(kind, key)
                            .query(Integer.class)
                            .single()
                    > 0;
        }
    }

    @Nested
    class Long_work {

        @Test
        void is_done_and_says_which_rows_were_left_out() {
            var id = works.start(TestWorks.COUNTING, "导入题库", CLERK, Map.of("rows", "10"));
            var state = ended(id);
            assertThat(state.state()).isEqualTo(State.DONE);
            assertThat(state.done()).isEqualTo(10);
            assertThat(state.total()).isEqualTo(10);
            assertThat(state.errors()).containsExactly(new RowError(7, "第 7 行没有答案"));
            assertThat(state.result()).isEqualTo("9");
        }

        @Test
        void leaves_the_places_of_those_who_are_served_alone() {
            ended(works.start(TestWorks.COUNTING, "导入客户", CLERK, Map.of("rows", "3")));
            assertThat(counting.ranVirtually()).isFalse();
        }

        @Test
        void fails_with_the_reason_that_people_read() {
            var state = ended(works.start(TestWorks.FAILING, "导出", CLERK, Map.of()));
            assertThat(state.state()).isEqualTo(State.FAILED);
            assertThat(state.failure()).isEqualTo("磁盘空间不足");
        }

        @Test
        void stops_at_its_next_row_when_cancelled() {
            var id = works.start(TestWorks.COUNTING, "导入客户", CLERK, Map.of("rows", "100000", "slowly", "yes"));
            await().atMost(SOON).until(() -> works.state(id).done() > 0);
            works.cancel(id);
            assertThat(ended(id).state()).isEqualTo(State.CANCELLED);
            assertThat(works.state(id).done()).isLessThan(100_000);
        }

        @Test
        void is_begun_again_after_its_node_died_where_that_is_safe() {
            var id = interrupted(TestWorks.COUNTING);
            assertThat(ended(id).state()).isEqualTo(State.DONE);
            assertThat(works.state(id).result()).isEqualTo("9 after 4");
        }

        @Test
        void says_honestly_that_it_was_interrupted_where_it_is_not() {
            var id = interrupted(TestWorks.FAILING);
            assertThat(ended(id).state()).isEqualTo(State.FAILED);
            assertThat(works.state(id).failure()).contains("Interrupted");
        }

        @Test
        void is_not_begun_when_the_callers_transaction_rolls_back() {
            var id = transaction.execute(status -> {
                status.setRollbackOnly();
                return works.start(TestWorks.COUNTING, "导入", CLERK, Map.of("rows", "1"));
            });
            assertThat(jdbc.sql("select count(*) from job.scheduled_tasks where task_instance = ?")
                            .param(String.valueOf(id))
                            .query(Integer.class)
                            .single())
                    .isZero();
        }

        /** A row as it lies there after a kill: running, four rows done, its lease not renewed any more. */
        private UUID interrupted(String kind) {
            return transaction.execute(_ -> {
                var id = works.start(kind, "导入", CLERK, Map.of("rows", "10"));
                jdbc.sql("update job.work set state = 'RUNNING', done = 4 where id = ?")
                        .param(id)
                        .update();
                jdbc.sql("""
                                update job.scheduled_tasks
                                   set picked = true,
                                       picked_by = 'a node that is no more',
                                       last_heartbeat = now() - interval '1 hour'
                                 where task_instance = ?
                                """).param(id.toString()).update();
                return id;
            });
        }

        private WorkState ended(UUID id) {
            await().atMost(Duration.ofSeconds(15))
                    .until(() -> works.state(id).state().ended());
            return works.state(id);
        }
    }

    @Nested
    class Programs_asking {

        @Test
        void get_state_done_total_and_errors() {
            var id = works.start(TestWorks.COUNTING, "导入", CLERK, Map.of("rows", "8"));
            await().atMost(SOON).until(() -> works.state(id).state().ended());
            assertThat(mvc.get().uri("/api/v1/jobs/{id}", id).with(Signed.as(Role.DIRECTOR)))
                    .hasStatusOk()
                    .bodyJson()
                    .isStrictlyEqualTo("""
                            {"state":"DONE","done":8,"total":8,"errors":[{"row":7,"reason":"第 7 行没有答案"}]}
                            """);
        }

        @Test
        void do_not_see_other_peoples_work() {
            var id = works.start(TestWorks.COUNTING, "导入", CLERK, Map.of("rows", "1"));
            assertThat(mvc.get().uri("/api/v1/jobs/{id}", id).with(Signed.as(Role.AGENT)))
                    .hasStatus(404);
            assertThat(mvc.get().uri("/api/v1/jobs/{id}", id).with(Signed.as(Signed.person(CLERK, Role.AGENT))))
                    .hasStatusOk();
            assertThat(mvc.get().uri("/api/v1/jobs/{id}", id)).hasStatus(401);
        }
    }

    @Nested
    class Recurring_work {

        @Autowired
        private TestWorks.Heartbeat heartbeat;

        @Test
        void comes_again_by_itself() {
            await().atMost(SOON).until(() -> heartbeat.beats() >= 2);
        }
    }

    @Test
    void waits_grow_to_an_hour_and_no_further() {
        assertThat(List.of(0, 1, 2, 30))
                .extracting(TimerFiring::wait)
                .containsExactly(
                        Duration.ofSeconds(2), Duration.ofSeconds(4), Duration.ofSeconds(8), Duration.ofHours(1));
    }
}
