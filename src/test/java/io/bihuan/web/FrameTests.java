package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What of the navigation is seen at once, and what says from under its heading that something waits. */
class FrameTests {

    private enum Right {
        ANY
    }

    private static Frame.Line line(String key, NavEntry.Group group, int waiting, Tone tone) {
        return new Frame.Line(new NavEntry(key, group, 1, "/" + key, Right.ANY), waiting, tone);
    }

    private final Frame.Group assessment = new Frame.Group(
            NavEntry.Group.ASSESSMENT,
            List.of(
                    line("exams", NavEntry.Group.ASSESSMENT, 0, Tone.BAD),
                    line("marking", NavEntry.Group.ASSESSMENT, 16, Tone.WARN),
                    line("resits", NavEntry.Group.ASSESSMENT, 2, Tone.NEUTRAL)),
            false);

    @Test
    void a_heading_is_unfolded_round_the_page_one_is_on() {
        assertThat(assessment.open("marking")).isTrue();
        assertThat(assessment.open("plans")).isFalse();
    }

    @Test
    void a_heading_somebody_keeps_unfolded_stays_so_wherever_they_are() {
        assertThat(new Frame.Group(assessment.heading(), assessment.lines(), true).open("plans"))
                .isTrue();
    }

    @Test
    void the_first_heading_is_never_folded() {
        var home = new Frame.Group(
                NavEntry.Group.HOME, List.of(line("today", NavEntry.Group.HOME, 0, Tone.NEUTRAL)), false);
        assertThat(home.open("plans")).isTrue();
    }

    @Test
    void a_folded_heading_says_how_much_waits_under_it_and_how_pressing_it_is() {
        assertThat(assessment.count()).isEqualTo(18);
        assertThat(assessment.tone()).as("what waits nowhere presses nobody").isEqualTo(Tone.WARN);
    }
}
