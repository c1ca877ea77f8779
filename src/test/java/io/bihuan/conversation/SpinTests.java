package io.bihuan.conversation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpinTests {

    @Test
    void danger_is_urgent_even_for_somebody_who_comes_again() {
        assertThat(Spin.scene(List.of("又漏电了，孩子在家"), true)).contains(Spin.Scene.URGENT);
    }

    @Test
    void what_was_mended_and_fails_again_is_repeated() {
        assertThat(Spin.scene(List.of("您好", "上次师傅来过，又漏了"), false)).contains(Spin.Scene.REPEATED);
    }

    @Test
    void an_important_customer_is_asked_and_an_ordinary_question_is_not() {
        assertThat(Spin.scene(List.of("怎么开发票"), true)).contains(Spin.Scene.HIGH_VALUE);
        assertThat(Spin.scene(List.of("怎么开发票"), false)).isEmpty();
    }
}
