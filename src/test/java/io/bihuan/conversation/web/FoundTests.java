package io.bihuan.conversation.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class FoundTests {

    private static List<String> marked(String message, String... words) {
        return Found.of(1, message, List.of(words)).pieces().stream()
                .filter(Found.Piece::found)
                .map(Found.Piece::text)
                .toList();
    }

    @Test
    void a_word_is_marked_as_it_was_sent_with_signs_that_nobody_sees() {
        assertThat(marked("家里热\u200B水\uFEFF器漏水", "热水器")).containsExactly("热\u200B水\uFEFF器");
        assertThat(marked("家里热水器漏水", "热\u00AD水器")).containsExactly("热水器");
        assertThat(marked("型号ＡＢ９", "ab9")).containsExactly("ＡＢ９");
    }

    @Test
    void signs_alone_mark_nothing() {
        assertThat(marked("家里\u200B热水器", "\u200B")).isEmpty();
    }
}
