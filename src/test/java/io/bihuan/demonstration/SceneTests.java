package io.bihuan.demonstration;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SceneTests {

    private static final Map<String, String> NAMES = Map.of(
            "agent",
            "林晓雯",
            "surname",
            "王",
            "given",
            "建国",
            "room",
            "西区 7 栋 1203",
            "tail",
            "2207",
            "order",
            "XW88120",
            "hour",
            "15");

    private final SceneBook book = SceneBook.read();

    @Test
    void every_line_of_every_scene_is_filled_in() {
        for (var scene : book.scenes()) {
            for (var slips : List.of(Set.<Slip>of(), EnumSet.allOf(Slip.class))) {
                assertThat(scene.play(NAMES, slips, new Random(7)))
                        .as(scene.title())
                        .hasSizeGreaterThan(3)
                        .allSatisfy(line -> assertThat(line.text()).isNotBlank().doesNotContain("<", ">"));
            }
        }
    }

    @Test
    void a_good_agent_greets_within_ten_seconds_and_asks_who_it_is() {
        var lines = leak().play(NAMES, Set.of(), new Random(1));

        assertThat(lines.get(1).text()).contains("星湾客户服务中心", "林晓雯");
        assertThat(lines.get(1).after()).isLessThan(Duration.ofSeconds(10));
        assertThat(lines).anyMatch(line -> "identity".equals(line.step()));
    }

    @Test
    void a_slip_shows_in_the_words() {
        var lines = leak().play(NAMES, EnumSet.of(Slip.LATE, Slip.IDENTITY, Slip.VAGUE), new Random(1));

        assertThat(lines.get(1).after()).isGreaterThan(Duration.ofSeconds(10));
        assertThat(lines).noneMatch(line -> "identity".equals(line.step()));
        assertThat(lines).anyMatch(line -> line.text().contains("尽快"));
    }

    @Test
    void other_ways_than_chat_bring_files_and_leave_talks_on_the_floor_and_in_the_queue() {
        var talks = ChannelTalk.read();
        assertThat(talks).extracting(ChannelTalk::channel).contains("EMAIL", "WECHAT", "ONLINE");
        assertThat(talks.stream().flatMap(talk -> talk.turns().stream()).map(ChannelTalk.Turn::file))
                .contains(Enclosures.Kind.PICTURE, Enclosures.Kind.NOTE);
        assertThat(talks).extracting(ChannelTalk::open).contains(ChannelTalk.QUEUE, "zhao", null);
        for (var talk : talks) {
            assertThat(talk.turns().getFirst().c()).isNotBlank();
            assertThat(talk.turns()).allMatch(turn -> (turn.c() == null) != (turn.a() == null));
            if (talk.open() == null) {
                assertThat(talk.turns().getLast().c())
                        .as("who is served has the last word")
                        .isNotBlank();
            } else if (!talk.open().equals(ChannelTalk.QUEUE)) {
                assertThat(Cast.read().member(talk.open()).team()).isNotBlank();
            }
        }
    }

    private Scene leak() {
        return book.scenes().getFirst();
    }
}
