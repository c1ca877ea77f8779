package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DraftingTests {

    @Test
    void what_was_said_in_several_messages_reads_as_one_line_of_a_form() {
        assertThat(Drafting.joined(List.of("让您休息不好，抱歉。", "请告诉我房号，谢谢。", "是七点开始的，对吗？", "我来通知。")))
                .isEqualTo("让您休息不好，抱歉；请告诉我房号，谢谢；是七点开始的，对吗？我来通知。");
        assertThat(Drafting.joined(List.of("好的"))).isEqualTo("好的");
        assertThat(Drafting.joined(List.of())).isEmpty();
    }
}
