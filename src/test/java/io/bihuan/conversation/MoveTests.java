package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoveTests {

    @ParameterizedTest
    @CsvSource({
        "WAITING, CONNECT ABANDON",
        "ACTIVE,  HOLD HAND_OVER QUEUE END RECORD",
        "ON_HOLD, HOLD RETURN HAND_OVER QUEUE END RECORD",
        "WRAP_UP, RESUME RECORD",
        "CLOSED,  REOPEN"
    })
    void a_state_allows_these_moves_and_no_others(State state, String moves) {
        assertThat(Move.of(state))
                .isEqualTo(Arrays.stream(moves.split(" ")).map(Move::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "CONNECT, ACTIVE",
        "HOLD, ON_HOLD",
        "RETURN, ACTIVE",
        "HAND_OVER, ACTIVE",
        "QUEUE, WAITING",
        "END, WRAP_UP",
        "RESUME, ACTIVE",
        "ABANDON, CLOSED",
        "RECORD, CLOSED",
        "REOPEN, WAITING"
    })
    void a_move_leads_to_one_state(Move move, State to) {
        assertThat(move.to()).isEqualTo(to);
    }

    @Test
    void every_state_but_the_first_is_reached_and_every_state_is_left_again() {
        var reached = Arrays.stream(Move.values()).map(Move::to).collect(Collectors.toSet());
        assertThat(reached).isEqualTo(Set.of(State.values()));
        assertThat(State.values())
                .allSatisfy(state -> assertThat(Move.of(state)).isNotEmpty());
    }
}
