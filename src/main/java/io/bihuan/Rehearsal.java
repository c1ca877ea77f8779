package io.bihuan;

import io.bihuan.web.NavEntry;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationContext;

/**
 * A first working day of a freshly built program on an empty database of its own: everybody signs in, looks at the pages
 * and chats. What the virtual machine learns in it makes every later start of this build quick from its first request.
 */
record Rehearsal(String address, String password, List<String> pages) {

    /** The command's name; {@code bin/run} gives it, nobody else needs it. */
    static final String WORD = "rehearse";

    static final String[] SETTINGS = {
        "--logging.level.root=warn",
        "--server.port=0",
        "--server.address=127.0.0.1",
        "--bihuan.channel.sessions-a-minute=1000000",
        "--bihuan.channel.messages-a-minute=1000000"
    };

    private static final int LOGINS = 5;
    private static final int VISITORS = 40;
    private static final Duration CHATTING = Duration.ofSeconds(12);
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SESSION = Pattern.compile("\"id\":\"([^\"]+)\",\"token\":\"([^\"]+)\"");

    static Rehearsal of(ApplicationContext program) {
        return new Rehearsal(
                "http://127.0.0.1:" + program.getEnvironment().getProperty("local.server.port"),
                program.getEnvironment().getRequiredProperty("bihuan.access.admin-password"),
                program.getBeansOfType(NavEntry.class).values().stream()
                        .map(NavEntry::href)
                        .sorted()
                        .toList());
    }

    void run() {
        try (var http = HttpClient.newHttpClient()) {
            for (var i = 0; i < LOGINS; i++) {
                look(http);
            }
            chat(http);
        } catch (IOException | InterruptedException failed) {
            throw new IllegalStateException("The rehearsal was broken off", failed);
        }
    }

    private void look(HttpClient http) throws IOException, InterruptedException {
        var cookies = new TreeMap<String, String>();
        var door = send(http, cookies, HttpRequest.newBuilder(at("/login")));
        send(
                http,
                cookies,
                HttpRequest.newBuilder(at("/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString("_csrf=" + first(TOKEN, door, 1)
                                + "&username=admin&password="
                                + URLEncoder.encode(password, StandardCharsets.UTF_8))));
        send(http, cookies, HttpRequest.newBuilder(at("/")));
        for (var page : pages) {
            send(http, cookies, HttpRequest.newBuilder(at(page)));
        }
    }

    private void chat(HttpClient http) throws IOException, InterruptedException {
        var end = System.nanoTime() + CHATTING.toNanos();
        for (var visitor = 0; visitor < VISITORS || System.nanoTime() < end; visitor++) {
            var session = say(http, "", "", "{\"name\":\"访客\"}");
            var path = "/" + first(SESSION, session, 1);
            var token = first(SESSION, session, 2);
            for (var i = 0; i < 40; i++) {
                say(
                        http,
                        path + "/messages",
                        token,
                        "{\"clientId\":\"" + UUID.randomUUID() + "\",\"text\":\"厨房漏水了，请尽快安排人来\"}");
            }
            send(
                    http,
                    Map.of(),
                    HttpRequest.newBuilder(at("/api/v1/chat/sessions" + path + "/messages?after=0&limit=100"))
                            .header("X-Visitor-Token", token));
        }
    }

    private String say(HttpClient http, String path, String token, String json)
            throws IOException, InterruptedException {
        return send(
                http,
                Map.of(),
                HttpRequest.newBuilder(at("/api/v1/chat/sessions" + path))
                        .header("Content-Type", "application/json")
                        .header("X-Visitor-Token", token)
                        .POST(HttpRequest.BodyPublishers.ofString(json)));
    }

    private URI at(String path) {
        return URI.create(address + path);
    }

    private static String first(Pattern pattern, String text, int group) {
        var found = pattern.matcher(text);
        if (!found.find()) {
            throw new IllegalStateException("The rehearsal met an answer that it does not know");
        }
        return found.group(group);
    }

    /** Sends cookies back whatever they are marked with, as a browser does for its own machine. */
    private static String send(HttpClient http, Map<String, String> cookies, HttpRequest.Builder request)
            throws IOException, InterruptedException {
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        var answer = http.send(request.timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
        remember(answer, cookies);
        // An administrator may not see every page; being told so is part of a day's work.
        if (answer.statusCode() >= 400 && answer.statusCode() != 403) {
            throw new IllegalStateException(
                    "The rehearsal was answered " + answer.statusCode() + " at " + answer.uri());
        }
        return answer.body();
    }

    private static void remember(HttpResponse<?> answer, Map<String, String> cookies) {
        for (var cookie : answer.headers().allValues("Set-Cookie")) {
            var pair = cookie.substring(0, (cookie + ";").indexOf(';')).split("=", 2);
            cookies.put(pair[0], pair.length > 1 ? pair[1] : "");
        }
    }
}
