package io.bihuan.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LocalPathsTests {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/people", "/people/1?tab=2#x", "/complaints/new?conversation=7"})
    void pages_of_this_house_are_gone_to(String path) {
        assertThat(LocalPaths.orHome(path)).isEqualTo(path);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "people",
                "//evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\nSet-Cookie: x=y",
                "/\t/evil.example",
                "/login?next=/login",
                "/logout"
            })
    void all_else_leads_home(String path) {
        assertThat(LocalPaths.orHome(path)).isEqualTo("/");
    }
}
