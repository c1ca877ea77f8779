package io.bihuan.telephone;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import io.bihuan.telephone.CallStory.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallStoryTests {

    private static final Instant NINE = Instant.parse("2026-11-23T01:00:00Z");

    private static Told told(Kind kind, int second, String extension, @Nullable Party by) {
        return new Told(kind, NINE.plusSeconds(second), extension, by, "");
    }

    @Test
    void is_the_same_in_whatever_order_it_was_told() {
        var told = new ArrayList<>(List.of(
                told(Kind.RINGING, 0, "1001", null),
                told(Kind.ANSWERED, 6, "1001", null),
                told(Kind.HELD, 20, "1001", null),
                told(Kind.RESUMED, 50, "1001", null),
                told(Kind.ENDED, 90, "1001", Party.CUSTOMER),
                new Told(Kind.RECORDED, NINE.plusSeconds(95), "", null, "https://r.example.com/1.wav")));
        var random = new Random(7);
        for (var i = 0; i < 50; i++) {
            Collections.shuffle(told, random);
            var story = CallStory.of(told);
            assertThat(story.state()).isEqualTo(CallState.ENDED);
            assertThat(story.rangAt()).isEqualTo(NINE);
            assertThat(story.answeredAt()).isEqualTo(NINE.plusSeconds(6));
            assertThat(story.endedAt()).isEqualTo(NINE.plusSeconds(90));
            assertThat(story.held()).isEqualTo(Duration.ofSeconds(30));
            assertThat(story.hungUpBy()).isEqualTo(Party.CUSTOMER);
            assertThat(story.extension()).isEqualTo("1001");
            assertThat(story.recording()).isEqualTo("https://r.example.com/1.wav");
        }
    }

    @Test
    void ends_the_hold_with_the_call() {
        var story = CallStory.of(List.of(
                told(Kind.ANSWERED, 0, "1001", null),
                told(Kind.HELD, 10, "1001", null),
                told(Kind.ENDED, 40, "1001", Party.CUSTOMER)));
        assertThat(story.held()).isEqualTo(Duration.ofSeconds(30));
        assertThat(story.onHold()).isFalse();
    }

    @Test
    void goes_on_at_the_next_telephone_when_one_gave_up() {
        var first = told(Kind.RINGING, 0, "1001", null);
        var gaveUp = told(Kind.ENDED, 15, "1001", Party.SYSTEM);
        var second = told(Kind.RINGING, 16, "1002", null);
        assertThat(CallStory.of(List.of(first, gaveUp)).state()).isEqualTo(CallState.MISSED);
        assertThat(CallStory.of(List.of(first, gaveUp, second)).state()).isEqualTo(CallState.RINGING);

        var answered = CallStory.of(List.of(first, gaveUp, second, told(Kind.ANSWERED, 20, "1002", null)));
        assertThat(answered.state()).isEqualTo(CallState.TALKING);
        assertThat(answered.extension()).isEqualTo("1002");
        assertThat(answered.hungUpBy()).isNull();
    }
}
