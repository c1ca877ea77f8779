package io.bihuan.languagemodel;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import org.springframework.http.HttpHeaders;
import tools.jackson.databind.json.JsonMapper;

/** A model on this machine that answers as a test tells it to. */
public final class ModelAtHome implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<String> keys = new CopyOnWriteArrayList<>();
    private volatile Manner manner = Manner.WELL;
    private volatile UnaryOperator<String> words = request -> "好的";

    /** How it answers. */
    public enum Manner {
        WELL,
        RUBBISH,
        EMPTY,
        ENDLESS,
        FAULT,
        HANGS,
        DRIPS
    }

    public ModelAtHome() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
    }

    /** What it says to a request, while it answers well. */
    public ModelAtHome says(UnaryOperator<String> answer) {
        manner = Manner.WELL;
        words = answer;
        return this;
    }

    public ModelAtHome is(Manner other) {
        manner = other;
        return this;
    }

    /** What it was asked, as it came. */
    public List<String> requests() {
        return requests;
    }

    public List<String> keys() {
        return keys;
    }

    /** The product's way to it. */
    public LanguageModel asked(Duration patience) {
        return new LanguageModel(new ModelSettings(
                "http://127.0.0.1:" + server.getAddress().getPort() + "/v1/",
                "small",
                "geheim",
                patience,
                3,
                Duration.ofSeconds(60)));
    }

    /** None at all. */
    public static LanguageModel none() {
        return new LanguageModel(new ModelSettings("", "", "", Duration.ofSeconds(1), 3, Duration.ofSeconds(60)));
    }

    private void answer(HttpExchange exchange) throws IOException {
        requests.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        keys.add(exchange.getRequestHeaders().getFirst(HttpHeaders.AUTHORIZATION));
        switch (manner) {
            case WELL ->
                send(
                        exchange,
                        200,
                        JSON.writeValueAsString(Map.of(
                                "choices",
                                List.of(Map.of(
                                        "message", Map.of("content", words.apply(asked(requests.getLast()))))))));
            case RUBBISH -> send(exchange, 200, "<html>welcome</html>");
            case EMPTY -> send(exchange, 200, "{\"choices\":[]}");
            case ENDLESS -> send(exchange, 200, "字".repeat(100_000));
            case FAULT -> send(exchange, 500, "{\"error\":\"busy\"}");
            case HANGS -> wait(exchange, 0);
            case DRIPS -> wait(exchange, 1_000);
        }
    }

    private static String asked(String request) {
        return JSON.readTree(request).at("/messages/1/content").asString("");
    }

    /** Says nothing, or begins and does not come to an end. */
    private void wait(HttpExchange exchange, int length) throws IOException {
        if (length > 0) {
            exchange.sendResponseHeaders(200, length);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
        }
        try {
            closing.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        closing.countDown();
        server.stop(0);
    }
}
