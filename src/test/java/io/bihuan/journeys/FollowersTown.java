package io.bihuan.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.bihuan.database.Ids;
import io.bihuan.wechat.Account;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The platform of an official account, and one follower who writes to it. */
final class FollowersTown implements AutoCloseable {

    private static final String TOKEN = "journey";
    private static final Duration SOON = Duration.ofSeconds(20);

    private final String follower = "o" + Ids.next().toString().replace("-", "");
    private final List<String> received = new CopyOnWriteArrayList<>();
    private final String house;
    private final Account account;
    private final HttpServer platform;

    /** @param house where the program listens */
    FollowersTown(String house, Account account, JdbcClient jdbc) throws IOException {
        this.house = house;
        this.account = account;
        this.platform = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        platform.createContext("/", exchange -> {
            var asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            var token = exchange.getRequestURI().getPath().endsWith("stable_token");
            if (!token) {
                received.add(asked);
            }
            var answer = (token ? "{\"access_token\":\"T1\",\"expires_in\":7200}" : "{\"errcode\":0}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, answer.length);
            try (var body = exchange.getResponseBody()) {
                body.write(answer);
            }
        });
        platform.start();
        jdbc.sql("update wechat.setting set aes_key = null").update();
        account.change(
                new Account.Settings(
                        "wx-journey",
                        "http://localhost:" + platform.getAddress().getPort(),
                        ""),
                "secret",
                TOKEN,
                "",
                Ids.next());
    }

    /** The follower says something; the platform brings it, and once more as it does when it doubts. */
    void says(String words) throws Exception {
        var now = String.valueOf(Instant.now().getEpochSecond());
        var xml = "<xml><ToUserName><![CDATA[gh_1]]></ToUserName><FromUserName><![CDATA[" + follower
                + "]]></FromUserName><CreateTime>" + now
                + "</CreateTime><MsgType><![CDATA[text]]></MsgType><Content><![CDATA["
                + words + "]]></Content><MsgId>" + Math.abs(Ids.next().getLeastSignificantBits()) + "</MsgId></xml>";
        var request = HttpRequest.newBuilder(URI.create(house + "/api/v1/wechat/callback?timestamp=" + now
                        + "&nonce=n1&signature=" + signature(now, "n1")))
                .header("Content-Type", "text/xml")
                .POST(HttpRequest.BodyPublishers.ofString(xml))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            for (var twice = 0; twice < 2; twice++) {
                var answer = client.send(request, HttpResponse.BodyHandlers.ofString());
                assertThat(answer.statusCode()).isEqualTo(200);
            }
        }
    }

    private static String signature(String timestamp, String nonce) throws Exception {
        var words = Stream.of(TOKEN, timestamp, nonce).sorted().collect(Collectors.joining());
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-1").digest(words.getBytes(StandardCharsets.UTF_8)));
    }

    /** Waits until the follower was sent something with these words; how often they were. */
    long received(String words) {
        await().atMost(SOON).until(() -> received.stream().anyMatch(each -> each.contains(words)));
        return received.stream().filter(each -> each.contains(words)).count();
    }

    @Override
    public void close() {
        account.change(new Account.Settings("", "https://api.weixin.qq.com", ""), "", "", "", Ids.next());
        platform.stop(0);
    }
}
