package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class MeasuredTests {

    @Test
    void how_much_has_come_says_about_how_many_rows_there_are() throws IOException {
        try (var file = new Measured(new ByteArrayInputStream(new byte[10_000]), 10_000)) {
            assertThat(file.rows(0)).isEmpty();
            file.readNBytes(2_499);
            assertThat(file.read()).isZero();
            assertThat(file.rows(50)).hasValue(200);
        }
    }

    @Test
    void once_all_has_come_nobody_knows_how_much_of_it_waits() throws IOException {
        try (var file = new Measured(new ByteArrayInputStream(new byte[100]), 100)) {
            file.readAllBytes();
            assertThat(file.rows(7)).isEmpty();
        }
    }
}
