package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class OneBatchAheadTests {

    private final CountDownLatch nextIsRead = new CountDownLatch(1);

    @Test
    void one_batch_is_written_while_the_next_is_read() {
        try (var ahead = new OneBatchAhead()) {
            ahead.begin(() -> {
                nextIsRead.await();
                return 3;
            });
            nextIsRead.countDown();

            assertThat(ahead.settle()).isTrue();
            assertThat(ahead.settle()).isFalse();
            assertThat(ahead.sum()).isEqualTo(3);
        }
    }

    @Test
    void two_are_never_written_at_once() {
        try (var ahead = new OneBatchAhead()) {
            ahead.begin(() -> {
                nextIsRead.await();
                return 1;
            });

            assertThatIllegalStateException().isThrownBy(() -> ahead.begin(() -> 1));
        }
    }

    @Test
    void what_a_batch_fails_with_reaches_the_reader() {
        try (var ahead = new OneBatchAhead()) {
            ahead.begin(() -> {
                throw new IllegalArgumentException("no such customer");
            });

            assertThatThrownBy(ahead::settle)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("no such customer");
        }
    }
}
