package io.bihuan.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;

class PlaytimeTests {

    private static byte[] film(String name) throws IOException {
        return new ClassPathResource("demonstration/material/" + name).getContentAsByteArray();
    }

    @Test
    void an_mp4_says_how_long_it_plays() throws IOException {
        assertThat(Playtime.millis("video/mp4", new ByteArrayInputStream(film("identity.mp4"))))
                .isEqualTo(3_000);
    }

    @Test
    void a_webm_says_how_long_it_plays() throws IOException {
        assertThat(Playtime.millis("video/webm", new ByteArrayInputStream(film("reception.webm"))))
                .isBetween(19_900, 20_100);
    }

    @Test
    void what_is_torn_off_says_nothing() throws IOException {
        var torn = java.util.Arrays.copyOf(film("reception.webm"), 60);
        assertThat(Playtime.millis("video/webm", new ByteArrayInputStream(torn)))
                .isNull();
        assertThat(Playtime.millis("video/mp4", new ByteArrayInputStream(new byte[30])))
                .isNull();
    }
}
