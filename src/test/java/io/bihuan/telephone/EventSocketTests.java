package io.bihuan.telephone;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The line to a softswitch, against one that really speaks its protocol. */
class EventSocketTests {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Map<String, String> RINGS =
            Map.of("Event-Name", "CHANNEL_PROGRESS", "Caller-Caller-ID-Name", "王 女士+1");

    private SwitchSimulator pbx;

    @BeforeEach
    void aSwitch() throws IOException {
        pbx = new SwitchSimulator("ClueCon-9");
        pbx.events = List.of(RINGS);
    }

    @AfterEach
    void away() throws IOException {
        pbx.close();
    }

    private EventSocket line() throws IOException {
        return EventSocket.open("127.0.0.1", pbx.port(), "ClueCon-9", PATIENCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 7, Integer.MAX_VALUE})
    void events_arrive_whole_however_small_the_pieces(int pieces) throws IOException {
        pbx.pieces = pieces;
        try (var line = line()) {
            line.subscribe("ALL");
            assertThat(line.next(PATIENCE)).contains(RINGS);
        }
    }

    @Test
    void plain_events_are_read_where_the_switch_has_no_json() throws IOException {
        pbx.knowsJson = false;
        try (var line = line()) {
            line.subscribe("ALL");
            assertThat(line.next(PATIENCE))
                    .hasValueSatisfying(event -> assertThat(event).containsEntry("Event-Name", "CHANNEL_PROGRESS"));
        }
    }

    @Test
    void a_wrong_password_is_told_apart_from_a_broken_line() {
        assertThatThrownBy(() -> EventSocket.open("127.0.0.1", pbx.port(), "guess", PATIENCE))
                .isInstanceOf(EventSocket.Refused.class);
    }

    @Test
    void a_password_cannot_smuggle_in_a_command() throws IOException {
        assertThatThrownBy(() -> EventSocket.open("127.0.0.1", pbx.port(), "x\n\nbgapi shutdown", PATIENCE))
                .isInstanceOf(EventSocket.Refused.class);
        assertThat(pbx.commands).containsExactly("auth xbgapi shutdown");
    }

    @Test
    void a_switch_that_says_goodbye_or_turns_us_away_breaks_the_line() throws IOException {
        pbx.hangsUpAfterwards = true;
        try (var line = line()) {
            line.subscribe("ALL");
            assertThat(line.next(PATIENCE)).isPresent();
            assertThatThrownBy(() -> line.next(PATIENCE)).isInstanceOf(IOException.class);
        }
        pbx.rudeness = "Access Denied, go away.\n";
        assertThatThrownBy(this::line).isInstanceOf(IOException.class).hasMessageContaining("go away");
    }

    @Test
    void silence_is_no_event_and_half_a_frame_waits_for_its_rest() throws IOException {
        pbx.events = List.of();
        try (var line = line()) {
            line.subscribe("ALL");
            assertThat(line.next(Duration.ofMillis(50))).isEmpty();
        }
        var buffer = new FrameBuffer();
        var frame = "Content-Length: 5\nContent-Type: text/event-json\n\nhello".getBytes(StandardCharsets.UTF_8);
        buffer.feed(frame, frame.length - 2);
        assertThat(buffer.take()).isEmpty();
        buffer.feed("lo".getBytes(StandardCharsets.UTF_8), 2);
        assertThat(buffer.take())
                .hasValueSatisfying(whole -> assertThat(whole.body()).isEqualTo("hello"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"99999999", "-1", "many"})
    void a_length_that_cannot_be_is_refused(String length) throws IOException {
        var buffer = new FrameBuffer();
        var frame = ("Content-Length: " + length + "\n\n").getBytes(StandardCharsets.UTF_8);
        buffer.feed(frame, frame.length);
        assertThatThrownBy(buffer::take).isInstanceOf(IOException.class);
    }
}
