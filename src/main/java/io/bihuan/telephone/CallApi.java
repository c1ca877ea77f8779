package io.bihuan.telephone;

import io.bihuan.access.AllowScope;
import io.bihuan.telephone.CallEvent.Direction;
import io.bihuan.telephone.CallEvent.Kind;
import io.bihuan.telephone.CallEvent.Party;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.UiFactory;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Where a telephone system tells what happens to its calls: with a token, or signed. */
@RestController
class CallApi {

    static final String SIGNATURE = "X-Bihuan-Signature";
    static final String TIMESTAMP = "X-Bihuan-Timestamp";

    private static final String PATH = "/api/v1/calls/events";
    private static final int LONGEST = 200;
    private static final int LONGEST_ADDRESS = 2_000;

    private final CallDesk desk;
    private final WebhookSignature signatures;
    private final JsonMapper json;
    private final UiFactory uis;

    CallApi(CallDesk desk, WebhookSignature signatures, JsonMapper json, UiFactory uis) {
        this.desk = desk;
        this.signatures = signatures;
        this.json = json;
        this.uis = uis;
    }

    /** An event as a telephone system sends it. */
    record ToldCall(
            @Nullable String id,
            @Nullable String call,
            @Nullable Kind type,
            @Nullable OffsetDateTime at,
            @Nullable Direction direction,
            @Nullable String number,
            @Nullable String extension,
            @Nullable Party hungUpBy,
            @Nullable String recording) {}

    /** What it led to. */
    record CallHeard(
            boolean fresh, CallState state, @Nullable UUID conversation, boolean knownExtension) {}

    @AllowScope("call:write")
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ToldCall.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallHeard.class)))
    @PostMapping(PATH)
    ResponseEntity<?> tell(@org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return hear(body);
    }

    @OpenToAll
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/json",
                                            schema = @Schema(implementation = ToldCall.class))))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = CallHeard.class)))
    @PostMapping(path = PATH, headers = SIGNATURE)
    ResponseEntity<?> tellSigned(
            @RequestHeader(SIGNATURE) String signature,
            @RequestHeader(name = TIMESTAMP, required = false) @Nullable String timestamp,
            @org.springframework.web.bind.annotation.RequestBody byte[] body) {
        return switch (signatures.judge(timestamp, signature, body)) {
            case GOOD -> hear(body);
            case NO_SECRET -> problem(HttpStatus.UNAUTHORIZED, "no-secret", "telephone.api.noSecret");
            case NO_TIME -> problem(HttpStatus.UNAUTHORIZED, "no-time", "telephone.api.noTime");
            case TOO_OLD -> problem(HttpStatus.UNAUTHORIZED, "too-old", "telephone.api.tooOld");
            case WRONG -> problem(HttpStatus.UNAUTHORIZED, "wrong-signature", "telephone.api.wrong");
            case USED -> problem(HttpStatus.CONFLICT, "replay", "telephone.api.used");
        };
    }

    private ResponseEntity<?> hear(byte[] body) {
        ToldCall told;
        try {
            told = json.readValue(body, ToldCall.class);
        } catch (JacksonException broken) {
            return problem(HttpStatus.BAD_REQUEST, "not-an-event", "telephone.api.notAnEvent");
        }
        var fault = fault(told);
        if (!fault.isEmpty()) {
            return problem(HttpStatus.UNPROCESSABLE_CONTENT, fault, "telephone.api.field", fault);
        }
        var heard = desk.hear(event(told));
        return ResponseEntity.ok(
                new CallHeard(heard.fresh(), heard.state(), heard.conversation(), heard.knownExtension()));
    }

    private static String fault(@Nullable ToldCall told) {
        if (told == null || !isShort(told.id(), LONGEST) || text(told.id()).isEmpty()) {
            return "id";
        }
        if (!isShort(told.call(), LONGEST) || text(told.call()).isEmpty()) {
            return "call";
        }
        if (told.type() == null) {
            return "type";
        }
        if (told.at() == null) {
            return "at";
        }
        if (!isShort(told.number(), 40)) {
            return "number";
        }
        if (!isShort(told.extension(), 40)) {
            return "extension";
        }
        return isShort(told.recording(), LONGEST_ADDRESS) ? "" : "recording";
    }

    private static CallEvent event(ToldCall told) {
        return new CallEvent(
                text(told.id()),
                text(told.call()),
                told.type() == null ? Kind.RINGING : told.type(),
                told.at() == null ? Instant.EPOCH : told.at().toInstant(),
                told.direction() == null ? Direction.IN : told.direction(),
                text(told.number()),
                text(told.extension()),
                told.hungUpBy(),
                text(told.recording()));
    }

    private static boolean isShort(@Nullable String text, int most) {
        return text == null || text.length() <= most && text.indexOf('\u0000') < 0;
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    private ResponseEntity<?> problem(HttpStatus status, String code, String key, Object... arguments) {
        var answer = ProblemDetail.forStatusAndDetail(status, uis.plain().text(key, arguments));
        answer.setProperty("code", code);
        return ResponseEntity.status(status).body(answer);
    }
}
