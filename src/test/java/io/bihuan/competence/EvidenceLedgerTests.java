package io.bihuan.competence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class EvidenceLedgerTests {

    private static final Instant MONDAY = Instant.parse("2026-11-02T02:00:00Z");

    @Autowired
    EvidenceLedger ledger;

    @Autowired
    Needs needs;

    @Autowired
    Areas areas;

    @Autowired
    JdbcClient jdbc;

    private final UUID linXiaowen = Ids.next();

    private Evidence seen(String source, String id, int strength, int day) {
        return new Evidence(
                linXiaowen, "identity", source, id, strength, MONDAY.plus(Duration.ofDays(day)), "会话 " + id);
    }

    private void weakThreeTimes() {
        ledger.post(seen("INSPECTION", "a", -50, 0));
        ledger.post(seen("INSPECTION", "b", -50, 1));
        ledger.post(seen("COMPLAINT", "c", -50, 2));
    }

    @Test
    void the_areas_stand_in_two_levels_each_group_before_its_own() {
        var codes = areas.tree().stream().map(Area::code).toList();

        assertThat(codes).containsSubsequence("service", "greeting", "closing", "communication", "listening");
        assertThat(areas.find("complaint.verify").parent()).isEqualTo("complaint");
        assertThat(areas.leaves()).noneMatch(Area::isTop);
    }

    @Test
    void the_third_weak_piece_raises_one_need_with_its_reasons() {
        ledger.post(seen("INSPECTION", "a", -50, 0));
        ledger.post(seen("INSPECTION", "b", -50, 1));
        assertThat(needs.openOf(linXiaowen)).isEmpty();

        ledger.post(seen("COMPLAINT", "c", -50, 2));

        assertThat(needs.openOf(linXiaowen)).singleElement().satisfies(need -> {
            assertThat(need.areaCode()).isEqualTo("identity");
            assertThat(need.reasons()).containsExactly("会话 a", "会话 b", "会话 c");
            assertThat(need.arisenAt()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
        });
    }

    @Test
    void the_same_piece_delivered_again_does_no_harm() {
        for (var time = 0; time < 5; time++) {
            ledger.post(seen("INSPECTION", "a", -50, 0));
        }

        assertThat(needs.openOf(linXiaowen)).isEmpty();
    }

    @Test
    void a_verdict_decided_anew_speaks_alone_and_what_it_said_before_is_kept() {
        ledger.post(seen("INSPECTION", "a", -50, 0));
        ledger.post(seen("PRACTICAL", "p", -50, 1));
        var again = new Evidence(
                linXiaowen, "empathy", "PRACTICAL", "p", 40, MONDAY.plus(Duration.ofDays(3)), "实操考核得分 8 / 10");
        ledger.restate(linXiaowen, "PRACTICAL", "p", List.of(seen("PRACTICAL", "p", 30, 3), again));
        ledger.restate(linXiaowen, "PRACTICAL", "p", List.of(seen("PRACTICAL", "p", 30, 3), again));

        assertThat(jdbc.sql("select area_code || strength from competence.evidence where staff_id = :id order by 1")
                        .param("id", linXiaowen)
                        .query(String.class)
                        .list())
                .containsExactly("empathy40", "identity-50", "identity30");
        assertThat(jdbc.sql("select area_code || strength from competence.evidence_before where staff_id = :id")
                        .param("id", linXiaowen)
                        .query(String.class)
                        .list())
                .containsExactly("identity-50");
        ledger.post(seen("COMPLAINT", "b", -50, 4));
        assertThat(needs.openOf(linXiaowen)).isEmpty();
    }

    @Test
    void three_pieces_at_once_still_make_one_need() {
        var posts = IntStream.range(0, 6)
                .mapToObj(number -> CompletableFuture.runAsync(
                        () -> ledger.post(seen("INSPECTION", "at-once-" + number, -50, number))))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(posts).join();

        assertThat(needs.openOf(linXiaowen)).hasSize(1);
    }

    @Nested
    class An_open_need {

        @Test
        void is_met_by_training_that_shows_in_live_service() {
            weakThreeTimes();
            ledger.post(seen("TRAINING", "course", 30, 4));
            assertThat(needs.openOf(linXiaowen))
                    .singleElement()
                    .extracting(OpenNeed::trainedAt)
                    .isEqualTo(MONDAY.plus(Duration.ofDays(4)));

            ledger.post(seen("INSPECTION", "d", 60, 5));
            assertThat(needs.openOf(linXiaowen)).hasSize(1);
            ledger.post(seen("INSPECTION", "e", 60, 6));
            assertThat(needs.openOf(linXiaowen)).isEmpty();
        }

        @Test
        void stays_open_when_good_service_came_without_training() {
            weakThreeTimes();
            ledger.post(seen("INSPECTION", "d", 60, 5));
            ledger.post(seen("INSPECTION", "e", 60, 6));

            assertThat(needs.openOf(linXiaowen)).hasSize(1);
        }

        @Test
        void closed_by_hand_does_not_come_back_from_the_same_evidence() {
            weakThreeTimes();
            needs.close(needs.openOf(linXiaowen).getFirst().id(), "已单独辅导", Ids.next());
            ledger.post(seen("INSPECTION", "late", -50, 3));

            assertThat(needs.openOf(linXiaowen)).isEmpty();
        }
    }

    @Nested
    class A_need_whose_ground_is_decided_otherwise {

        private void overturned(String source, String id) {
            ledger.restate(linXiaowen, source, id, List.of());
        }

        private List<ClosedNeed> closed() {
            return needs.closedOf(linXiaowen, 9);
        }

        @Test
        void closes_by_itself_and_says_so() {
            weakThreeTimes();
            overturned("INSPECTION", "a");

            assertThat(needs.openOf(linXiaowen)).isEmpty();
            assertThat(closed())
                    .singleElement()
                    .satisfies(need -> assertThat(need.ground()).isEqualTo(EvidenceNote.of("withdrawn")));
        }

        @Test
        void uses_up_nothing_so_that_the_next_weak_piece_raises_another() {
            weakThreeTimes();
            overturned("INSPECTION", "a");
            ledger.post(seen("INSPECTION", "d", -50, 3));

            assertThat(needs.openOf(linXiaowen))
                    .singleElement()
                    .satisfies(need -> assertThat(need.reasons()).containsExactly("会话 b", "会话 c", "会话 d"));
        }

        @Test
        void stands_on_what_is_left_where_that_is_enough_and_says_what_was_withdrawn() {
            weakThreeTimes();
            ledger.post(seen("INSPECTION", "d", -50, 3));
            overturned("INSPECTION", "a");

            assertThat(needs.openOf(linXiaowen))
                    .singleElement()
                    .satisfies(need -> assertThat(need.withdrawn()).containsExactly("会话 a"));
            overturned("INSPECTION", "d");
            assertThat(needs.openOf(linXiaowen)).isEmpty();
        }

        @Test
        void stands_where_the_new_verdict_is_weak_as_well() {
            weakThreeTimes();
            ledger.restate(linXiaowen, "INSPECTION", "a", List.of(seen("INSPECTION", "a", -10, 0)));

            assertThat(needs.openOf(linXiaowen))
                    .singleElement()
                    .satisfies(need -> assertThat(need.withdrawn()).isEmpty());
        }

        @Test
        void stands_where_somebody_asked_for_it_besides() {
            weakThreeTimes();
            needs.demand(linXiaowen, "identity", "班组短板", MONDAY);
            overturned("INSPECTION", "a");

            assertThat(needs.openOf(linXiaowen)).hasSize(1);
        }

        @Test
        void of_a_failed_test_is_over_when_its_verdict_is_overturned_and_comes_back_with_it() {
            var failure = "/sittings/" + Ids.next();
            needs.demandFor(linXiaowen, "identity", failure, "考核不合格", MONDAY);
            needs.overturned(linXiaowen, "/sittings/another");
            assertThat(needs.openOf(linXiaowen)).hasSize(1);
            needs.overturned(linXiaowen, failure);
            assertThat(needs.openOf(linXiaowen)).isEmpty();
            assertThat(closed()).hasSize(1);

            needs.demandFor(linXiaowen, "identity", failure, "考核不合格", MONDAY);
            assertThat(needs.openOf(linXiaowen)).hasSize(1);
        }
    }
}
