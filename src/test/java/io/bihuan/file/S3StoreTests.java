package io.bihuan.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class S3StoreTests {

    private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-22T04:00:00Z"), ZoneOffset.UTC);

    private final S3Signature ours = new S3Signature("us-east-1", "bihuan", "a secret");
    private final Map<String, byte[]> objects = new ConcurrentHashMap<>();
    private HttpServer server;
    private URI bucket;

    @TempDir
    private Path folder;

    @BeforeEach
    void an_object_store_runs_that_checks_signatures() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        bucket = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/bihuan");
        server.createContext("/bihuan/", exchange -> {
            var place = bucket.resolve(exchange.getRequestURI());
            var headers = exchange.getRequestHeaders();
            var expected = ours.authorization(
                    exchange.getRequestMethod(),
                    place,
                    headers.getFirst("x-amz-content-sha256"),
                    headers.getFirst("x-amz-date"));
            if (!expected.equals(headers.getFirst("Authorization"))) {
                exchange.sendResponseHeaders(403, -1);
                exchange.close();
                return;
            }
            var name = place.getPath();
            switch (exchange.getRequestMethod()) {
                case "PUT" -> {
                    objects.put(name, exchange.getRequestBody().readAllBytes());
                    exchange.sendResponseHeaders(200, -1);
                }
                case "GET" -> {
                    var bytes = objects.get(name);
                    exchange.sendResponseHeaders(bytes == null ? 404 : 200, bytes == null ? -1 : bytes.length);
                    if (bytes != null) {
                        exchange.getResponseBody().write(bytes);
                    }
                }
                default -> {
                    objects.remove(name);
                    exchange.sendResponseHeaders(204, -1);
                }
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void the_object_store_ends() {
        server.stop(0);
    }

    @Test
    void bytes_come_back_as_they_were_until_they_are_removed() throws IOException {
        var store = new S3Store(bucket, ours, NOON);
        var id = UUID.randomUUID();
        store.put(id, Files.writeString(folder.resolve("a"), "录音"));
        try (var in = store.open(id)) {
            assertThat(in).hasContent("录音");
        }
        store.remove(id);
        assertThatThrownBy(() -> store.open(id)).isInstanceOf(FileNotFoundException.class);
    }

    @Test
    void a_wrong_secret_is_refused_and_said() throws IOException {
        var store = new S3Store(bucket, new S3Signature("us-east-1", "bihuan", "another"), NOON);
        var content = Files.writeString(folder.resolve("a"), "录音");
        assertThatIOException()
                .isThrownBy(() -> store.put(UUID.randomUUID(), content))
                .withMessageContaining("403");
    }

    /** The example of the protocol's own documentation, its body hash and date as given there. */
    @Test
    void the_signature_is_the_one_that_the_protocol_prescribes() {
        var example = new S3Signature("us-east-1", "AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY");
        assertThat(example.authorization(
                        "GET",
                        URI.create("https://examplebucket.s3.amazonaws.com/?lifecycle="),
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                        "20130524T000000Z"))
                .endsWith("Signature=fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543");
    }

    @Test
    void the_secret_is_never_shown() {
        assertThat(ours.toString()).doesNotContain("a secret");
    }
}
