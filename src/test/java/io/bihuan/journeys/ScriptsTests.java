package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.bihuan.web.Assets;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Scripts go out in one file: what one of them breaks, or names as its neighbour does, would silence every page. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ScriptsTests {

    /** What the browser that reads the words, and does nothing of what they say, has against them. */
    private static final String READ =
            "words => { try { new Function(words); return ''; } catch (fault) { return String(fault); } }";

    @LocalServerPort
    int port;

    @Autowired
    Assets assets;

    private Page page;

    @BeforeEach
    void an_empty_page() {
        page = Browsers.chromium().newPage();
    }

    @AfterEach
    void away() {
        page.close();
    }

    private String faultOf(String words) {
        return (String) page.evaluate(READ, words);
    }

    private static Map<String, String> scripts(String pattern) throws IOException {
        var found = new TreeMap<String, String>();
        for (var each : new PathMatchingResourcePatternResolver().getResources("classpath:" + pattern)) {
            found.put(each.getURL().getPath(), each.getContentAsString(StandardCharsets.UTF_8));
        }
        return found;
    }

    @Test
    void each_is_read_without_fault() throws IOException {
        var faults = new ArrayList<String>();
        for (var folder : List.of("js", "worker", "widget")) {
            scripts("static/" + folder + "/**/*.js").forEach((path, words) -> {
                var fault = faultOf(words);
                if (!fault.isEmpty()) {
                    faults.add(path.substring(path.indexOf("/static/")) + ": " + fault);
                }
            });
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void those_of_one_folder_give_no_name_twice() throws IOException {
        var folders = scripts("static/js/*/*.js");
        var shared = new TreeMap<String, String>();
        folders.forEach((path, words) ->
                shared.merge(path.substring(0, path.lastIndexOf('/')), words, (one, other) -> one + "\n" + other));
        assertThat(shared.keySet()).anyMatch(path -> path.endsWith("desk")).anyMatch(path -> path.endsWith("visitor"));
        // In a strict block a function that is declared twice is a fault too, and does not replace the first in
        // silence.
        shared.forEach((folder, words) -> assertThat(faultOf("'use strict'; {\n" + words + "\n}"))
                .as(folder)
                .isEmpty());
        assertThat(faultOf("'use strict'; { const a = 1;\nconst a = 2; }")).contains("already been declared");
        assertThat(faultOf("'use strict'; { function a() {}\nfunction a() {} }"))
                .contains("already been declared");
    }

    @Test
    void the_bundle_is_read_without_fault_as_it_goes_out() throws Exception {
        for (var name : Arrays.asList("app.js", "charts.js")) {
            var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + assets.address(name)))
                    .build();
            try (var client = HttpClient.newHttpClient()) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
                assertThat(answer.statusCode()).isEqualTo(200);
                assertThat(answer.body()).hasSizeGreaterThan(10_000);
                assertThat(faultOf(answer.body())).as(name).isEmpty();
            }
        }
    }
}
