package io.bihuan.material;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a browser says it showed is believed as far as the clock allows. */
class ClaimTests {

    private static final MaterialStandard FIGURES =
            new MaterialStandard(90, Duration.ofSeconds(2), BigDecimal.valueOf(2));
    private static final Duration TEN_SECONDS = Duration.ofSeconds(10);
    private static final int A_MINUTE = 60_000;

    private static List<Stretch> film(Duration elapsed, Stretch... said) {
        return new Claim(List.of(said))
                .within(A_MINUTE, Kind.VIDEO, elapsed, FIGURES)
                .stretches();
    }

    @Test
    void a_stretch_that_fits_into_the_time_counts_whole() {
        assertThat(film(TEN_SECONDS, new Stretch(5_000, 15_000))).containsExactly(new Stretch(5_000, 15_000));
    }

    @Test
    void a_whole_film_within_ten_seconds_counts_as_far_as_the_fastest_play_could_come() {
        assertThat(film(TEN_SECONDS, new Stretch(0, A_MINUTE))).containsExactly(new Stretch(0, 30_000));
    }

    @Test
    void many_stretches_share_the_time() {
        assertThat(film(TEN_SECONDS, new Stretch(0, 25_000), new Stretch(30_000, 50_000)))
                .containsExactly(new Stretch(0, 25_000), new Stretch(30_000, 35_000));
    }

    @Test
    void what_lies_outside_the_film_or_runs_backwards_is_dropped() {
        assertThat(film(TEN_SECONDS, new Stretch(-9_000, -1), new Stretch(9_000, 3_000), new Stretch(59_000, 99_000)))
                .containsExactly(new Stretch(59_000, A_MINUTE));
    }

    @Test
    void pages_need_their_time_before_the_eyes() {
        var all = new Claim(List.of(new Stretch(0, 40)));
        assertThat(all.within(40, Kind.DOCUMENT, TEN_SECONDS, FIGURES).stretches())
                .containsExactly(new Stretch(0, 7));
    }

    @Test
    void ranges_are_written_as_the_database_reads_them() {
        assertThat(new Claim(List.of(new Stretch(0, 5), new Stretch(7, 9))).ranges())
                .isEqualTo("{[0,5),[7,9)}");
        assertThat(new Claim(List.of()).ranges()).isEqualTo("{}");
    }
}
