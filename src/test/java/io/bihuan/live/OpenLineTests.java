package io.bihuan.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.awaitility.Awaitility.await;

import com.jayway.jsonpath.JsonPath;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;

/** A visitor listens through the real web server, with nothing between that would tidy up what it sends. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OpenLineTests {

    private static final Duration SOON = Duration.ofSeconds(5);

    @LocalServerPort
    int port;

    @Autowired
    Hub hub;

    private final HttpClient visitor = HttpClient.newHttpClient();
    private String session = "";
    private String token = "";

    @BeforeEach
    void a_visitor_with_a_session() throws Exception {
        var begun = post("", "{\"name\":\"王建国\"}");
        session = JsonPath.read(begun, "$.id");
        token = JsonPath.read(begun, "$.token");
        await().atMost(SOON).until(() -> hub.open() == 0);
    }

    @AfterEach
    void who_goes_home() {
        visitor.close();
    }

    private String post(String path, String json) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/v1/chat/sessions" + path))
                .header("Content-Type", "application/json")
                .header("X-Visitor-Token", token)
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build();
        return visitor.send(asked, HttpResponse.BodyHandlers.ofString()).body();
    }

    private Socket listens(String token) throws IOException {
        var line = new Socket("localhost", port);
        line.setSoTimeout((int) SOON.toMillis());
        line.getOutputStream()
                .write(("GET /api/v1/chat/sessions/" + session + "/stream?token=" + token
                                + " HTTP/1.1\r\nHost: localhost\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        return line;
    }

    private static List<String> until(BufferedReader heard, String words) throws IOException {
        var lines = new ArrayList<String>();
        for (var line = heard.readLine(); line != null; line = heard.readLine()) {
            lines.add(line);
            if (line.contains(words)) {
                return lines;
            }
        }
        throw new AssertionError("ended without " + words + ": " + lines);
    }

    private static BufferedReader ear(Socket line) throws IOException {
        return new BufferedReader(new InputStreamReader(line.getInputStream(), StandardCharsets.UTF_8));
    }

    @Test
    void what_is_said_is_heard_as_plain_lines_on_a_connection_that_is_the_readers_alone() throws Exception {
        try (var line = listens(token)) {
            var heard = ear(line);
            assertThat(until(heard, ": open"))
                    .contains("HTTP/1.1 200 ", "Connection: close", "Cache-Control: no-store")
                    .noneMatch(header -> header.startsWith("Transfer-Encoding"));
            post("/" + session + "/messages", "{\"clientId\":\"1\",\"text\":\"热水器漏水了\"}");
            assertThat(until(heard, "热水器漏水了")).contains("event: message");
        }
    }

    @Test
    void who_leaves_is_missed_at_once_and_not_at_the_next_sign_of_life() throws Exception {
        try (var line = listens(token)) {
            until(ear(line), ": open");
            await().atMost(SOON).until(() -> hub.open() == 1);
        }
        await().atMost(SOON).until(() -> hub.open() == 0);
    }

    @Test
    void when_the_house_ends_a_stream_the_connection_ends_too() throws Exception {
        try (var line = listens(token)) {
            var heard = ear(line);
            until(heard, ": open");
            await().atMost(SOON).until(() -> hub.open() == 1);
            hub.endAll();
            assertThatCode(() -> heard.lines().toList()).doesNotThrowAnyException();
        }
    }

    @Test
    void a_stranger_is_answered_as_on_any_page() throws Exception {
        try (var line = listens("guessed")) {
            assertThat(until(ear(line), "HTTP/1.1")).last().asString().startsWith("HTTP/1.1 404");
        }
    }
}
