package io.bihuan.conversation.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.bihuan.access.Allow;
import io.bihuan.access.AllowScope;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Attachment;
import io.bihuan.conversation.ConversationImport;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.Transcript;
import io.bihuan.file.RowImport;
import io.bihuan.web.NotFound;
import io.bihuan.web.Viewers;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Conversations for other systems. */
@RestController
class ConversationApi {

    private final ConversationImport imports;
    private final ConversationLists lists;
    private final Viewers viewers;
    private final Clock clock;

    ConversationApi(ConversationImport imports, ConversationLists lists, Viewers viewers, Clock clock) {
        this.imports = imports;
        this.lists = lists;
        this.viewers = viewers;
        this.clock = clock;
    }

    /** The job that was started; ask {@code GET /api/v1/jobs/{id}} how far it is. */
    record ConversationJob(UUID id) {}

    /** Takes in JSON lines, one closed conversation a line, to be inspected; one that is here already stays. */
    @Allow(Permission.INSPECTION_SCORE)
    @AllowScope("conversation:write")
    @Operation(
            requestBody =
                    @RequestBody(
                            required = true,
                            content = @Content(mediaType = "application/x-ndjson", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "202", useReturnTypeSchema = true)
    @PostMapping("/api/v1/conversations:import")
    ResponseEntity<ConversationJob> take(InputStream body) {
        var by = viewers.current() instanceof SignedIn person ? person.staffId() : RowImport.ANOTHER_SYSTEM;
        var job = imports.start("conversations.jsonl", body, by);
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + job))
                .body(new ConversationJob(job));
    }

    /** A conversation as it was said, in order. */
    record Held(
            String externalId,
            String channel,
            OffsetDateTime startedAt,
            @Nullable OffsetDateTime endedAt,
            List<Said> messages) {}

    /** One message of it. */
    record Said(
            long seq,
            Speaker from,
            OffsetDateTime at,
            String text,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Attachment> attachments) {}

    /** A conversation that was taken in, by the id its own system gave it. */
    @Allow(Permission.CONVERSATION_READ)
    @AllowScope("conversation:read")
    @GetMapping("/api/v1/conversations/{externalId}")
    Held held(@PathVariable String externalId) {
        var id = lists.byExternalId(externalId);
        if (viewers.current() instanceof SignedIn person && !lists.mayRead(id, person)) {
            throw new NotFound("conversation " + externalId);
        }
        return held(externalId, lists.transcript(id));
    }

    private Held held(String externalId, Transcript transcript) {
        var ended = transcript.closedAt();
        return new Held(
                externalId,
                transcript.channel(),
                local(transcript.openedAt()),
                ended == null ? null : local(ended),
                transcript.lines().stream()
                        .map(line ->
                                new Said(line.seq(), line.from(), local(line.at()), line.text(), line.attachments()))
                        .toList());
    }

    private OffsetDateTime local(Instant at) {
        return at.atZone(clock.getZone()).toOffsetDateTime();
    }
}
