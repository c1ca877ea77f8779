import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** An agent who is signed in on a node, certified and ready. */
final class Agent {

    final String login;
    final Cookies cookies = new Cookies();
    private final HttpClient http = HttpClient.newBuilder()
            .cookieHandler(cookies)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
    private volatile Node node;
    private final String csrf;

    private Agent(Node node, String login) throws IOException, InterruptedException {
        this.node = node;
        this.login = login;
        var door = body(HttpRequest.newBuilder(node.at("/login")).build());
        form("/login", Map.of("username", login, "password", Node.PASSWORD), token(door));
        var page = body(HttpRequest.newBuilder(node.at("/workspace")).build());
        this.csrf = token(page);
        signOn();
        Thread.ofVirtual().start(this::beat);
    }

    /** Prepared as everybody is before they are ready. */
    private void signOn() throws IOException, InterruptedException {
        var sure = Pattern.compile("name=\"sure\" value=\"([^\"]*)\"")
                .matcher(get("/sign-on"))
                .results()
                .map(found -> "sure=" + URLEncoder.encode(found.group(1), StandardCharsets.UTF_8))
                .toList();
        send("/sign-on", String.join("&", sure), csrf);
        form("/presence", Map.of("state", "READY"), csrf);
    }

    /** A screen that is not heard of for a minute counts as gone. */
    private void beat() {
        while (true) {
            try {
                Thread.sleep(15_000);
                get("/presence/heart");
            } catch (IOException away) {
                // The node is down for a moment; the next beat is heard again.
            } catch (InterruptedException stopped) {
                return;
            }
        }
    }

    /** The administrator of an empty centre, who serves as well. */
    static Agent administrator(Node node, String database) throws Exception {
        certify(database, "update access.account set roles = '{ADMINISTRATOR,AGENT}' where login = 'admin'", "admin");
        return new Agent(node, "admin");
    }

    /** So many people more, each hired, certified and at their desk; they share the administrator's password. */
    static List<Agent> hired(Node node, String database, int count) throws Exception {
        administratorIsThere(database);
        certify(database, """
                with house as (
                    insert into people.unit (id, kind, name) values (gen_random_uuid(), 'BRANCH', '回放中心') returning id),
                hired as (
                    insert into people.staff (id, number, name, unit_id, post, grade, joined_on)
                    select gen_random_uuid(), 'B-' || n, '坐席' || n, house.id, '客服专员', '中级', current_date - 400
                      from generate_series(1, %d) n, house
                    returning id, number, name, unit_id)
                insert into access.account (id, login, password_hash, staff_id, name, roles, branch_id, created_at)
                select gen_random_uuid(), lower(replace(h.number, '-', '')), a.password_hash, h.id, h.name, '{AGENT}', h.unit_id, now()
                  from hired h, access.account a where a.login = 'admin'
                """.formatted(count), "b%");
        var agents = new ArrayList<Agent>();
        for (var i = 1; i <= count; i++) {
            agents.add(new Agent(node, "b" + i));
        }
        return agents;
    }

    /** The page of a new centre is there a moment before its administrator. */
    private static void administratorIsThere(String database) throws Exception {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            while (!statement.executeQuery("select from access.account where login = 'admin'").next()) {
                Thread.sleep(200);
            }
        }
    }

    private static void certify(String database, String before, String logins) throws SQLException {
        try (var connection = DriverManager.getConnection(database);
                var statement = connection.createStatement()) {
            statement.execute(before);
            statement.execute("insert into certification.certificate (id, staff_id, scope, code, status, valid_from,"
                    + " valid_until, granted_at) select gen_random_uuid(), staff_id, 'ONLINE', 'bench-' || login, 'VALID',"
                    + " now() - interval '1 day', now() + interval '1 day', now() from access.account"
                    + " where login like '" + logins + "' on conflict do nothing");
        }
    }

    /** Goes on at another node, signed in as before. */
    void goTo(Node other) {
        node = other;
    }

    /** The number of the message, or 0 when it was not taken. */
    long say(String conversation, String text) {
        try {
            var answer = form(
                    "/workspace/" + conversation + "/messages",
                    Map.of("clientId", UUID.randomUUID().toString(), "text", text),
                    csrf);
            var seq = Pattern.compile("\"seq\":(\\d+)").matcher(answer);
            return seq.find() ? Long.parseLong(seq.group(1)) : 0;
        } catch (IOException away) {
            return 0;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    String get(String path) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(node.at(path)).build());
    }

    String post(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return form(path, fields, csrf);
    }

    private String form(String path, Map<String, String> fields, String token)
            throws IOException, InterruptedException {
        return send(
                path,
                fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining("&")),
                token);
    }

    private String send(String path, String content, String token) throws IOException, InterruptedException {
        return body(HttpRequest.newBuilder(node.at(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-CSRF-TOKEN", token)
                .header("HX-Request", "true")
                .POST(HttpRequest.BodyPublishers.ofString(content))
                .build());
    }

    private String body(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private static String token(String page) {
        var found = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page);
        if (!found.find()) {
            throw new IllegalStateException("no token on the page");
        }
        return found.group(1);
    }
}
