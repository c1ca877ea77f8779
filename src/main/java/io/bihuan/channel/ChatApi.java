package io.bihuan.channel;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bihuan.conversation.Acceptance;
import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.ConversationDesk;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Marks;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.NewMessage;
import io.bihuan.conversation.Queue;
import io.bihuan.conversation.Speaker;
import io.bihuan.live.EventStream;
import io.bihuan.web.OpenToAll;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Chat for visitors: begin a session, speak, read, listen. A visitor needs no account; the token of the session is
 * theirs alone.
 */
@OpenToAll
@RestController
@RequestMapping("/api/v1/chat/sessions")
class ChatApi {

    static final String TOKEN = "X-Visitor-Token";
    private static final int MOST = 500;

    private final ChatDesk desk;
    private final ChatEntrance entrance;
    private final ChatLimits limits;
    private final ChatStream streams;
    private final MessageDesk messages;
    private final ConversationLists lists;
    private final ConversationDesk conversations;
    private final Queue queue;
    private final Marks marks;
    private final ChatAnswers answers;

    ChatApi(
            ChatDesk desk,
            ChatEntrance entrance,
            ChatLimits limits,
            ChatStream streams,
            MessageDesk messages,
            ConversationLists lists,
            ConversationDesk conversations,
            Queue queue,
            Marks marks,
            ChatAnswers answers) {
        this.desk = desk;
        this.entrance = entrance;
        this.limits = limits;
        this.streams = streams;
        this.messages = messages;
        this.lists = lists;
        this.conversations = conversations;
        this.queue = queue;
        this.marks = marks;
        this.answers = answers;
    }

    /** Where the site signs its visitors, {@code customer} is believed with a signature only. */
    record NewSession(
            @Nullable String name,
            @Nullable String customer,
            @Nullable String issuedAt,
            @Nullable String signature) {}

    /** Where a customer was named: what was made of the signature, and in words why it was not believed. */
    record Session(
            UUID id,
            String token,
            @JsonInclude(JsonInclude.Include.NON_NULL) SiteSignature.@Nullable Verdict signature,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            String notice) {}

    /** The files were handed in beforehand and go by their ids. */
    record ChatWords(
            @Nullable String clientId,
            @Nullable String text,
            @Nullable List<UUID> attachments) {}

    record Kept(long seq, OffsetDateTime at) {}

    record ChatLine(
            long seq,
            Speaker from,
            OffsetDateTime at,
            String text,
            String clientId,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments) {}

    record ChatLines(List<ChatLine> messages) {}

    record Standing(
            String state,
            int position,
            int agents,
            @Nullable Long waitSeconds,
            long readSeq) {}

    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Session.class)))
    @PostMapping
    ResponseEntity<?> open(
            @RequestBody(required = false) @Nullable NewSession asked,
            @RequestHeader(name = "Origin", required = false) @Nullable String origin,
            HttpServletRequest request) {
        if (!limits.mayEnter(request.getRemoteAddr())) {
            return answers.tooMany();
        }
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(entrance.open(
                        asked == null ? new NewSession(null, null, null, null) : asked,
                        request.getRemoteAddr(),
                        origin == null ? "" : origin));
    }

    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Kept.class)))
    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Kept.class)))
    @PostMapping("/{id}/messages")
    ResponseEntity<?> say(
            @PathVariable UUID id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestBody ChatWords said,
            HttpServletRequest request) {
        var conversation = desk.admit(id, token);
        if (said.clientId() == null
                || said.clientId().isBlank()
                || said.clientId().length() > 100) {
            return answers.no(HttpStatus.BAD_REQUEST, "clientId", "channel.chat.noClientId");
        }
        if (!limits.maySpeak(request.getRemoteAddr())) {
            return answers.tooMany();
        }
        var text = said.text() == null ? "" : said.text();
        var files = said.attachments() == null ? List.<UUID>of() : said.attachments();
        return switch (messages.accept(
                NewMessage.ofCustomer(conversation, said.clientId(), text).with(files))) {
            case Acceptance.Accepted(var seq, var at, var fresh) ->
                ResponseEntity.status(fresh ? HttpStatus.CREATED : HttpStatus.OK)
                        .body(new Kept(seq, answers.local(at)));
            case Acceptance.Empty _ -> answers.no(HttpStatus.UNPROCESSABLE_CONTENT, "empty", "channel.chat.empty");
            case Acceptance.TooLong(var length, var limit) ->
                answers.no(HttpStatus.CONTENT_TOO_LARGE, "too-long", "channel.chat.tooLong", length, limit);
            case Acceptance.Ended _ -> answers.no(HttpStatus.CONFLICT, "ended", "channel.chat.ended");
            case Acceptance.TooManyFiles(var count, var limit) ->
                answers.no(
                        HttpStatus.UNPROCESSABLE_CONTENT, "too-many-files", "channel.chat.file.tooMany", count, limit);
            case Acceptance.FilesMissing _ ->
                answers.no(HttpStatus.UNPROCESSABLE_CONTENT, "files-missing", "channel.chat.file.missing");
            case Acceptance.NotYours _ -> answers.no(HttpStatus.CONFLICT, "ended", "channel.chat.ended");
        };
    }

    @GetMapping("/{id}/messages")
    ChatLines read(
            @PathVariable UUID id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit) {
        var ui = answers.ui();
        var conversation = desk.admit(id, token);
        return new ChatLines(lists.after(conversation, Math.max(0, after), Math.clamp(limit, 1, MOST)).stream()
                .map(message -> message.toCustomer(ui))
                .map(message -> new ChatLine(
                        message.seq(),
                        message.from(),
                        answers.local(message.at()),
                        message.text(),
                        message.clientId(),
                        message.attachments()))
                .toList());
    }

    @GetMapping("/{id}")
    Standing standing(@PathVariable UUID id, @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        var conversation = desk.admit(id, token);
        var place = queue.place(conversation);
        return new Standing(
                lists.state(conversation).name(),
                place.position(),
                place.agents(),
                place.expected() == null ? null : place.expected().toSeconds(),
                marks.readByAgent(conversation));
    }

    @ApiResponse(responseCode = "204")
    @DeleteMapping("/{id}")
    ResponseEntity<Void> leave(
            @PathVariable UUID id, @RequestHeader(name = TOKEN, required = false) @Nullable String token) {
        conversations.leave(desk.admit(id, token));
        return ResponseEntity.noContent().build();
    }

    /** The token may come in the address here, because a browser's event stream cannot send a header. */
    @ApiResponse(responseCode = "200", content = @Content(mediaType = "text/event-stream"))
    @GetMapping("/{id}/stream")
    void stream(
            @PathVariable UUID id,
            @RequestHeader(name = TOKEN, required = false) @Nullable String token,
            @RequestParam(name = "token", required = false) @Nullable String inAddress,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String lastId,
            @RequestParam(required = false) @Nullable String after,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        var conversation = desk.admit(id, token == null ? inAddress : token);
        if (streams.isFull()) {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        var from = number(lastId == null ? after : lastId);
        var ui = answers.ui();
        EventStream.answer(request, response, stream -> streams.run(stream, conversation, from, ui));
    }

    private static long number(@Nullable String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
