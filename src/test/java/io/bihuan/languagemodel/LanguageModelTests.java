package io.bihuan.languagemodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.languagemodel.ModelAtHome.Manner;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageModelTests {

    private static final Duration PATIENCE = Duration.ofMillis(400);
    private static final Wanted WANTED = new Wanted("你是客户", "说一句", 50);

    private final ModelAtHome home = new ModelAtHome();
    private final LanguageModel model = home.asked(PATIENCE);

    @AfterEach
    void close() {
        home.close();
    }

    @Test
    void says_what_it_is_asked_with_its_name_and_key() {
        home.says(request -> " 昨晚就开始漏了。 ");
        var patient = home.asked(Duration.ofSeconds(8));
        assertThat(patient.ask(WANTED, Duration.ofSeconds(8)))
                .isInstanceOfSatisfying(
                        Answer.Said.class, said -> assertThat(said.text()).isEqualTo("昨晚就开始漏了。"));
        assertThat(home.requests().getFirst()).contains("\"small\"", "你是客户", "说一句");
        assertThat(home.keys()).containsExactly("Bearer geheim");
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"HANGS", "DRIPS"})
    void is_not_waited_for(Manner manner) {
        home.is(manner);
        var begun = System.nanoTime();
        assertThat(model.ask(WANTED, Duration.ofSeconds(30))).isEqualTo(new Answer.Late(PATIENCE));
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void gets_less_time_where_less_is_left() {
        home.is(Manner.HANGS);
        assertThat(model.ask(WANTED, Duration.ofMillis(50))).isEqualTo(new Answer.Late(Duration.ofMillis(50)));
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"RUBBISH", "EMPTY", "ENDLESS"})
    void that_talks_rubbish_is_not_understood(Manner manner) {
        home.is(manner);
        assertThat(home.asked(Duration.ofSeconds(8)).ask(WANTED, Duration.ofSeconds(8)))
                .isInstanceOf(Answer.Broken.class);
    }

    @Test
    void that_fails_again_and_again_is_left_alone() {
        home.is(Manner.FAULT);
        var patient = home.asked(Duration.ofSeconds(8));
        for (var i = 0; i < 3; i++) {
            assertThat(patient.ask(WANTED, Duration.ofSeconds(8))).isEqualTo(new Answer.Refused(500));
        }
        home.says(request -> "又好了");
        assertThat(patient.ask(WANTED, Duration.ofSeconds(8))).isEqualTo(new Answer.Resting());
        assertThat(home.requests()).hasSize(3);
    }

    @Test
    void where_nobody_is_says_so() {
        home.close();
        assertThat(home.asked(Duration.ofSeconds(8)).ask(WANTED, Duration.ofSeconds(8)))
                .isInstanceOf(Answer.Broken.class);
    }

    @Test
    void is_off_unless_configured() {
        assertThat(ModelAtHome.none().on()).isFalse();
        assertThat(ModelAtHome.none().ask(WANTED, PATIENCE)).isEqualTo(new Answer.Off());
    }

    @Test
    void half_a_configuration_is_refused_at_the_start_and_the_key_is_not_printed() {
        var rest = Duration.ofSeconds(60);
        assertThatThrownBy(() -> new ModelSettings("http://m/v1", "", "", PATIENCE, 3, rest))
                .hasMessageContaining("bihuan.model.name");
        assertThatThrownBy(() -> new ModelSettings("ftp://m", "x", "", PATIENCE, 3, rest))
                .hasMessageContaining("http://");
        assertThat(new ModelSettings("http://m/v1", "x", "geheim", PATIENCE, 3, rest).toString())
                .doesNotContain("geheim");
    }
}
