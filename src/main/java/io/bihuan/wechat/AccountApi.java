package io.bihuan.wechat;

import io.bihuan.reach.Outside;
import io.bihuan.reach.Reach;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The calls that the platform answers. The access token is every node's, kept in the database. */
@Component
class AccountApi {

    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private static final int LARGEST = 30 << 20;
    /** A token is renewed some minutes before it ends. */
    private static final Duration EARLY = Duration.ofMinutes(5);

    private static final Set<Integer> TOKEN_FAULTS = Set.of(40001, 40014, 42001);

    private final Account account;
    private final Outside outside;
    private final JsonMapper json;
    private final Clock clock;
    private final HttpClient http = HttpClient.newBuilder()
            .connectTimeout(Duration.ofSeconds(4))
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    AccountApi(Account account, Outside outside, JsonMapper json, Clock clock) {
        this.account = account;
        this.outside = outside;
        this.json = json;
        this.clock = clock;
    }

    /** A file that a follower sent. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, changed by nobody
    record Media(String name, byte[] content) {}

    /** The platform says no, by a number. */
    static final class Fault extends IOException {
        private static final long serialVersionUID = 1;

        final int code;

        Fault(int code, String words) {
            super(code + " " + words);
            this.code = code;
        }
    }

    void sendText(String openId, String text) throws IOException {
        send(Map.of("touser", openId, "msgtype", "text", "text", Map.of("content", text)));
    }

    void sendImage(String openId, String name, String type, byte[] content) throws IOException {
        var media = upload(name, type, content);
        send(Map.of("touser", openId, "msgtype", "image", "image", Map.of("media_id", media)));
    }

    private void send(Map<String, Object> message) throws IOException {
        var body = json.writeValueAsBytes(message);
        withToken(
                "/cgi-bin/message/custom/send?access_token=",
                "",
                request -> request.header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
    }

    private String upload(String name, String type, byte[] content) throws IOException {
        var boundary = UUID.randomUUID().toString();
        var head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"media\"; filename=\""
                + name.replaceAll("[\"\\r\\n\\\\]", "_") + "\"\r\nContent-Type: " + type + "\r\n\r\n";
        var tail = "\r\n--" + boundary + "--\r\n";
        var answer = withToken(
                "/cgi-bin/media/upload?access_token=",
                "&type=image",
                request -> request.header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(HttpRequest.BodyPublishers.concat(
                                HttpRequest.BodyPublishers.ofString(head, StandardCharsets.UTF_8),
                                HttpRequest.BodyPublishers.ofByteArray(content),
                                HttpRequest.BodyPublishers.ofString(tail, StandardCharsets.UTF_8))));
        return read(answer.body()).path("media_id").asString("");
    }

    /** A file that a follower sent, by its name at the platform. */
    Media media(String id, String kind) throws IOException {
        var answer = withToken(
                "/cgi-bin/media/get?access_token=",
                "&media_id=" + URLEncoder.encode(id, StandardCharsets.UTF_8),
                HttpRequest.Builder::GET);
        var type = answer.headers().firstValue("Content-Type").orElse("");
        return new Media(kind + ending(type), answer.body());
    }

    private static String ending(String type) {
        return switch (type.split(";", 2)[0].strip()) {
            case "image/jpeg" -> ".jpg";
            case "image/png" -> ".png";
            case "image/gif" -> ".gif";
            case "audio/amr" -> ".amr";
            case "audio/mpeg", "audio/mp3" -> ".mp3";
            case "video/mp4", "video/mpeg4" -> ".mp4";
            default -> "";
        };
    }

    /** Asks for a new access token, which every node uses from now on. */
    String renew() throws IOException {
        var settings = account.settings();
        var body = json.writeValueAsBytes(Map.of(
                "grant_type",
                "client_credential",
                "appid",
                settings.appId(),
                "secret",
                account.keys().secret()));
        var answer = call(HttpRequest.newBuilder(place("/cgi-bin/stable_token"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body)));
        var facts = read(answer.body());
        var token = facts.path("access_token").asString("");
        if (token.isEmpty()) {
            throw new Fault(
                    facts.path("errcode").asInt(-1), facts.path("errmsg").asString(""));
        }
        var lasts = Duration.ofSeconds(facts.path("expires_in").asLong(7200));
        account.access(
                token,
                clock.instant().plus(lasts).minus(lasts.compareTo(EARLY.multipliedBy(2)) > 0 ? EARLY : Duration.ZERO));
        return token;
    }

    private interface Asking {
        HttpRequest.Builder of(HttpRequest.Builder request);
    }

    /** A token that ended early is renewed, once. */
    private HttpResponse<byte[]> withToken(String before, String after, Asking asking) throws IOException {
        var kept = account.access();
        var token = kept.isPresent() ? kept.get() : renew();
        try {
            return checked(call(asking.of(HttpRequest.newBuilder(place(before + token + after)))));
        } catch (Fault fault) {
            if (!TOKEN_FAULTS.contains(fault.code)) {
                throw fault;
            }
            account.noAccess();
            return checked(call(asking.of(HttpRequest.newBuilder(place(before + renew() + after)))));
        }
    }

    private HttpResponse<byte[]> checked(HttpResponse<byte[]> answer) throws IOException {
        if (answer.headers().firstValue("Content-Type").orElse("").matches("(?i)(application/json|text/plain).*")) {
            var facts = read(answer.body());
            var code = facts.path("errcode").asInt(0);
            if (code != 0) {
                throw new Fault(code, facts.path("errmsg").asString(""));
            }
        }
        return answer;
    }

    private HttpResponse<byte[]> call(HttpRequest.Builder request) throws IOException {
        try {
            var answer = http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() != 200 || answer.body().length > LARGEST) {
                throw new IOException("HTTP " + answer.statusCode());
            }
            return answer;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException(stopping);
        }
    }

    private URI place(String path) throws IOException {
        var base = URI.create(account.settings().api());
        if (!(outside.of(base.getHost()) instanceof Reach.Open)) {
            throw new IOException(base.getHost());
        }
        return URI.create(base + path);
    }

    private JsonNode read(byte[] body) throws IOException {
        try {
            return json.readTree(body);
        } catch (JacksonException broken) {
            throw new IOException("an answer that is no JSON", broken);
        }
    }
}
