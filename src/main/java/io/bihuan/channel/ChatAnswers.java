package io.bihuan.channel;

import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** How visitors are told no, in their language. */
@Component
class ChatAnswers {

    private final ChatLimits limits;
    private final UiFactory uis;
    private final Clock clock;

    ChatAnswers(ChatLimits limits, UiFactory uis, Clock clock) {
        this.limits = limits;
        this.uis = uis;
        this.clock = clock;
    }

    /** Too often in this minute, and when to come again. */
    ResponseEntity<?> tooMany() {
        var answer = ProblemDetail.forStatusAndDetail(
                HttpStatus.TOO_MANY_REQUESTS, uis.plain().text("channel.chat.tooMany"));
        return ResponseEntity.status(HttpStatus.TOO_MANY_REQUESTS)
                .header("Retry-After", String.valueOf(limits.secondsUntilNext()))
                .body(answer);
    }

    ResponseEntity<?> no(HttpStatus status, String code, String key, Object... arguments) {
        var answer = ProblemDetail.forStatusAndDetail(status, uis.plain().text(key, arguments));
        answer.setProperty("code", code);
        return ResponseEntity.status(status).body(answer);
    }

    OffsetDateTime local(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }

    /** What is wrong with a signature, as programs read it. */
    String code(SiteSignature.Verdict verdict) {
        return "signature-" + verdict.name().toLowerCase(Locale.ROOT);
    }

    /** The same for people. */
    String key(SiteSignature.Verdict verdict) {
        return "channel.chat.signature." + verdict;
    }

    String words(String key) {
        return ui().text(key);
    }

    /** The language of the visitor who asks. */
    Ui ui() {
        return uis.plain();
    }
}
