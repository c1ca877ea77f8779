package io.bihuan.improvement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CardTests {

    private static final UUID LIN = UUID.randomUUID();
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 27);

    @Nested
    class A_card_without_an_owner {

        @Test
        void may_be_analysed_but_not_worked_on() {
            var card = new Card(UUID.randomUUID(), CardState.PROPOSED, null, null);

            assertThat(card.move(CardState.ANALYSING, ""))
                    .isEqualTo(new Moving.Moved(CardState.PROPOSED, CardState.ANALYSING));
            assertThat(card.move(CardState.DOING, "")).isEqualTo(new Moving.NeedsOwner());
        }
    }

    @Nested
    class An_owned_card {

        @Test
        void is_done_only_after_it_was_verified_and_with_the_figure() {
            assertThat(owned(CardState.DOING).move(CardState.DONE, "好了"))
                    .isEqualTo(new Moving.NoSuchWay(CardState.DOING, CardState.DONE));
            assertThat(owned(CardState.VERIFYING).move(CardState.DONE, " ")).isEqualTo(new Moving.NeedsReason());
            assertThat(owned(CardState.VERIFYING).move(CardState.DONE, "投诉由 41 件降到 17 件"))
                    .isEqualTo(new Moving.Moved(CardState.VERIFYING, CardState.DONE));
        }

        @Test
        void goes_back_only_with_a_reason() {
            assertThat(owned(CardState.VERIFYING).move(CardState.DOING, "")).isEqualTo(new Moving.NeedsReason());
            assertThat(owned(CardState.VERIFYING).move(CardState.DOING, "指标没有变化"))
                    .isEqualTo(new Moving.Moved(CardState.VERIFYING, CardState.DOING));
        }

        @Test
        void is_dropped_only_with_a_reason() {
            assertThat(owned(CardState.ANALYSING).move(CardState.DROPPED, "")).isEqualTo(new Moving.NeedsReason());
        }
    }

    private static Card owned(CardState state) {
        return new Card(UUID.randomUUID(), state, LIN, FRIDAY);
    }
}
