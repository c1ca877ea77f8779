package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedTimeTests {

    private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-23T09:30");

    @ParameterizedTest
    @CsvSource({
        "5 分钟内给您答复, 2026-11-23T09:35",
        "两小时内回电, 2026-11-23T11:30",
        "半小时内到, 2026-11-23T10:00",
        "师傅 10:20 前到您家, 2026-11-23T10:20",
        "今天下午三点前处理好, 2026-11-23T15:00",
        "明天上午给您回复, 2026-11-24T12:00",
        "后天下午 2点半 上门, 2026-11-25T14:30",
        "十五分钟后回复, 2026-11-23T09:45",
        "三天内退到原账户, 2026-11-26T09:30",
        "明天中午前给您结果, 2026-11-24T12:00",
        "下周一之前退到账, 2026-11-30T00:00",
        "下周三上午上门, 2026-12-02T12:00",
        "周五给您回电, 2026-11-27T18:00",
        "本周五前发出, 2026-11-27T00:00",
        "今天给您回复, 2026-11-23T18:00",
        "后天之前处理好, 2026-11-25T00:00",
        "月底前补开发票, 2026-11-30T18:00"
    })
    void is_read_from_the_words(String words, LocalDateTime meant) {
        assertThat(PromisedTime.in(words, NOW)).contains(meant);
    }

    @Test
    void is_not_invented() {
        assertThat(PromisedTime.in("尽快给您回复", NOW)).isEmpty();
        assertThat(PromisedTime.in("", NOW)).isEmpty();
        assertThat(PromisedTime.in("今天 8:00 前已经发出", NOW)).as("past").isEmpty();
    }
}
