package io.bihuan.languagemodel;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.stereotype.Service;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Asks the model that is configured. Never throws, and never takes longer than it was given. */
@Service
public class LanguageModel {

    private static final int OK = 200;
    private static final long MOST_BYTES = 64_000;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ModelSettings settings;
    private final CircuitBreaker breaker;
    private final HttpClient http;

    LanguageModel(ModelSettings settings) {
        this.settings = settings;
        this.breaker = CircuitBreaker.of(
                "language-model",
                CircuitBreakerConfig.custom()
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(settings.failures())
                        .minimumNumberOfCalls(settings.failures())
                        .failureRateThreshold(100)
                        .waitDurationInOpenState(settings.rest())
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
        this.http = HttpClient.newBuilder().connectTimeout(settings.patience()).build();
    }

    /** Whether one is configured. */
    public boolean on() {
        return settings.on();
    }

    /** Where it is asked, and as what; empty where none is. */
    public String where() {
        return settings.url();
    }

    /** Which model is asked for. */
    public String name() {
        return settings.name();
    }

    /** Whether it is opened with a key. */
    public boolean keyed() {
        return !settings.key().isBlank();
    }

    /** How long an answer may take. */
    public Duration patience() {
        return settings.patience();
    }

    /** Asks it, within this time and never longer than its patience. */
    public Answer ask(Wanted wanted, Duration within) {
        if (!settings.on()) {
            return new Answer.Off();
        }
        if (!breaker.tryAcquirePermission()) {
            return new Answer.Resting();
        }
        var given = within.compareTo(settings.patience()) < 0 ? within : settings.patience();
        var begun = System.nanoTime();
        var answer = send(wanted, given, begun);
        var took = System.nanoTime() - begun;
        if (answer instanceof Answer.Said) {
            breaker.onSuccess(took, TimeUnit.NANOSECONDS);
        } else {
            breaker.onError(took, TimeUnit.NANOSECONDS, new IOException(answer.toString()));
        }
        return answer;
    }

    private Answer send(Wanted wanted, Duration given, long begun) {
        var sent = http.sendAsync(
                request(wanted, given),
                BodyHandlers.limiting(BodyHandlers.ofString(StandardCharsets.UTF_8), MOST_BYTES));
        try {
            return read(sent.get(given.toNanos(), TimeUnit.NANOSECONDS), begun);
        } catch (TimeoutException e) {
            sent.cancel(true);
            return new Answer.Late(given);
        } catch (ExecutionException e) {
            return e.getCause() instanceof java.net.http.HttpTimeoutException
                    ? new Answer.Late(given)
                    : new Answer.Broken(String.valueOf(e.getCause()));
        } catch (InterruptedException e) {
            sent.cancel(true);
            Thread.currentThread().interrupt();
            return new Answer.Late(given);
        }
    }

    private HttpRequest request(Wanted wanted, Duration given) {
        var body = JSON.writeValueAsString(Map.of(
                "model",
                settings.name(),
                "stream",
                false,
                "temperature",
                0.7,
                "max_tokens",
                wanted.most(),
                "messages",
                List.of(
                        Map.of("role", "system", "content", wanted.role()),
                        Map.of("role", "user", "content", wanted.request()))));
        var request = HttpRequest.newBuilder(settings.completions())
                .timeout(given)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(BodyPublishers.ofString(body));
        if (keyed()) {
            request.header("Authorization", "Bearer " + settings.key().strip());
        }
        return request.build();
    }

    private static Answer read(HttpResponse<String> response, long begun) {
        if (response.statusCode() != OK) {
            return new Answer.Refused(response.statusCode());
        }
        try {
            var text = JSON.readTree(response.body())
                    .at("/choices/0/message/content")
                    .asString("")
                    .strip();
            return text.isEmpty()
                    ? new Answer.Broken("no words in the answer")
                    : new Answer.Said(text, Duration.ofNanos(System.nanoTime() - begun));
        } catch (JacksonException e) {
            return new Answer.Broken(e.getOriginalMessage());
        }
    }
}
