package io.bihuan.channel;

import io.bihuan.conversation.Attaching;
import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.Attachments;
import io.bihuan.file.Arrived;
import io.bihuan.file.FileAnswer;
import io.bihuan.file.Files;
import io.bihuan.web.OpenToAll;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of a chat: handed in before the message that carries them, fetched with the token of the session. */
@OpenToAll
@RestController
@RequestMapping("/api/v1/chat/sessions/{id}/files")
class ChatFilesApi {

    private static final long MEGABYTE = 1 << 20;

    private final ChatDesk desk;
    private final ChatLimits limits;
    private final ChatAnswers answers;
    private final Attachments attachments;
    private final Files files;

    ChatFilesApi(ChatDesk desk, ChatLimits limits, ChatAnswers answers, Attachments attachments, Files files) {
        this.desk = desk;
        this.limits = limits;
        this.answers = answers;
        this.attachments = attachments;
        this.files = files;
    }

    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = "application/octet-stream",
                                            schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Attachment.class)))
    @PostMapping
    ResponseEntity<?> attach(
            @PathVariable UUID id,
            @RequestHeader(name = ChatApi.TOKEN, required = false) @Nullable String token,
            @RequestParam(defaultValue = "") String name,
            HttpServletRequest request,
            InputStream body)
            throws IOException {
        var conversation = desk.admit(id, token);
        if (!limits.mayAttach(request.getRemoteAddr())) {
            return answers.tooMany();
        }
        if (request.getContentLengthLong() > attachments.largest()) {
            return tooLarge(attachments.largest());
        }
        try (var arrived = Arrived.from(body, attachments.largest())) {
            return switch (attachments.attach(conversation, name, arrived, null)) {
                case Attaching.Attached(var attachment) ->
                    ResponseEntity.status(HttpStatus.CREATED).body(attachment);
                case Attaching.TooLarge(var limit) -> tooLarge(limit);
                case Attaching.NotThisKind _ ->
                    answers.no(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "not-this-kind", "channel.chat.file.notThisKind");
                case Attaching.Empty _ ->
                    answers.no(HttpStatus.UNPROCESSABLE_CONTENT, "empty", "channel.chat.file.empty");
                case Attaching.Full(var limit) ->
                    answers.no(HttpStatus.CONFLICT, "full", "channel.chat.file.full", limit);
            };
        }
    }

    @ApiResponse(responseCode = "200", content = @Content(mediaType = "application/octet-stream"))
    @GetMapping("/{file}")
    ResponseEntity<Resource> fetch(
            @PathVariable UUID id,
            @PathVariable UUID file,
            @RequestHeader(name = ChatApi.TOKEN, required = false) @Nullable String token,
            @RequestHeader HttpHeaders asked) {
        var found = attachments.find(desk.admit(id, token), file);
        return FileAnswer.of(found, files.resource(found), asked, true);
    }

    private ResponseEntity<?> tooLarge(long limit) {
        return answers.no(
                HttpStatus.CONTENT_TOO_LARGE, "too-large", "channel.chat.file.tooLarge", Math.max(1, limit / MEGABYTE));
    }
}
