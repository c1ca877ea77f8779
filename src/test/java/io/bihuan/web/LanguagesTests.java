package io.bihuan.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class LanguagesTests {

    private final Languages languages = new Languages();

    private static MockHttpServletRequest request(String path, @Nullable String asked) {
        var request = new MockHttpServletRequest("GET", path);
        if (asked != null) {
            request.addHeader("Accept-Language", asked);
        }
        return request;
    }

    @Test
    void pages_are_chinese_until_somebody_chooses() {
        assertThat(languages.resolveLocale(request("/today", "en"))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    en               | en
                    en-GB,zh;q=0.5   | en
                    fr,en;q=0.5      | en
                    zh-CN            | zh-CN
                    zh,en;q=0.5      | zh-CN
                    fr               | zh-CN
                    ;;;              | zh-CN
                    """)
    void programs_are_answered_in_the_language_they_ask_for(String asked, String answered) {
        assertThat(languages.resolveLocale(request("/api/v1/jobs/1", asked)))
                .isEqualTo(Locale.forLanguageTag(answered));
    }

    @Test
    void programs_that_ask_for_none_are_answered_in_chinese() {
        assertThat(languages.resolveLocale(request("/api/v1/jobs/1", null))).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    /** What is kept by language cannot be made to grow by asking for ever new ones. */
    @ParameterizedTest
    @ValueSource(strings = {"fr", "zh-TW", "xx-YY"})
    void whoever_chooses_another_language_gets_chinese(String chosen) {
        var request = request("/today", null);
        request.setCookies(new Cookie("lang", chosen));
        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.SIMPLIFIED_CHINESE);

        var changing = request("/today", null);
        languages.setLocale(changing, new MockHttpServletResponse(), Locale.forLanguageTag(chosen));
        assertThat(languages.resolveLocale(changing)).isEqualTo(Locale.SIMPLIFIED_CHINESE);
    }

    @Test
    void a_chosen_english_stays_whatever_the_browser_asks_for() {
        var request = request("/api/v1/jobs/1", "zh-CN");
        request.setCookies(new Cookie("lang", "en-GB"));

        assertThat(languages.resolveLocale(request)).isEqualTo(Locale.ENGLISH);
    }
}
