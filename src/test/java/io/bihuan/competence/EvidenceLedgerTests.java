package io.bihuan.competence;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

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
}
