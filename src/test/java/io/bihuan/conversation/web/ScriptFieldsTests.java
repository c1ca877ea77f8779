package io.bihuan.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ScriptFieldsTests {

    @Test
    void what_is_known_is_filled_and_what_is_not_stays_to_be_asked() {
        assertThat(ScriptFields.fill("{客户称呼}您好，我是{坐席}，{几点}前回复您。", Map.of("坐席", "林晓雯", "客户称呼", "王女士")))
                .isEqualTo("王女士您好，我是林晓雯，{几点}前回复您。");
    }

    @Test
    void somebody_is_addressed_as_they_call_themselves() {
        assertThat(ScriptFields.address("王女士")).isEqualTo("王女士");
        assertThat(ScriptFields.address("王建国")).isEqualTo("{王先生/女士}");
        assertThat(ScriptFields.address("")).isEqualTo("{客户称呼}");
        assertThat(ScriptFields.address("Anna")).isEqualTo("Anna");
    }
}
