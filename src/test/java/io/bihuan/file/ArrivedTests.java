package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.junit.jupiter.api.Test;

class ArrivedTests {

    /** Sends on and on, and counts what was taken from it. */
    private static final class Endless extends InputStream {

        private long taken;

        @Override
        public int read() {
            taken++;
            return 'a';
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            taken += length;
            return length;
        }
    }

    @Test
    void what_goes_on_and_on_is_cut_while_it_is_read() throws IOException {
        var hundredMegabytes = new Endless();

        try (var arrived = Arrived.from(hundredMegabytes, 1_000_000)) {
            assertThat(arrived.tooLarge()).isTrue();
            assertThat(hundredMegabytes.taken).isLessThan(1_000_000 + 2 * 64 * 1024);
        }
    }

    @Test
    void what_is_as_large_as_the_limit_is_not_too_large() throws IOException {
        try (var arrived = Arrived.from(new ByteArrayInputStream(new byte[1000]), 1000)) {
            assertThat(arrived.tooLarge()).isFalse();
            assertThat(arrived.size()).isEqualTo(1000);
        }
        try (var arrived = Arrived.from(new ByteArrayInputStream(new byte[1001]), 1000)) {
            assertThat(arrived.tooLarge()).isTrue();
        }
    }
}
