package io.bihuan.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PinyinTests {

    @Test
    void a_title_is_typed_by_its_initials_or_by_its_syllables() {
        assertThat(Pinyin.keys("核验身份")).isEqualTo("hysf heyanshenfen");
    }

    @Test
    void signs_fall_away_and_latin_words_stay() {
        assertThat(Pinyin.keys("开场问候（VIP）")).isEqualTo("kcwhvip kaichangwenhouvip");
        assertThat(Pinyin.keys("……")).isEmpty();
    }

    @Test
    void a_rare_character_has_a_reading_as_well() {
        assertThat(Pinyin.keys("喆")).isEqualTo("z zhe");
    }
}
