package io.bihuan.satisfaction.web;

import io.bihuan.channel.ChatDesk;
import io.bihuan.satisfaction.Inviting;
import io.bihuan.satisfaction.OpinionDesk;
import io.bihuan.web.OpenToAll;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/** Asks a visitor how the chat was, once it is over. */
@OpenToAll
@RestController
class OpinionApi {

    private final ChatDesk chat;
    private final OpinionDesk desk;

    OpinionApi(ChatDesk chat, OpinionDesk desk) {
        this.chat = chat;
        this.desk = desk;
    }

    record Link(String href) {}

    /** The link to the page that asks; nothing where this customer is not to be asked, or not yet. */
    @ApiResponse(responseCode = "201", content = @Content(schema = @Schema(implementation = Link.class)))
    @ApiResponse(responseCode = "204")
    @PostMapping("/api/v1/chat/sessions/{id}/opinion")
    ResponseEntity<Link> invite(
            @PathVariable UUID id, @RequestHeader(name = "X-Visitor-Token", required = false) @Nullable String token) {
        return switch (desk.invite(chat.admit(id, token).value())) {
            case Inviting.Invited invited ->
                ResponseEntity.status(HttpStatus.CREATED).body(new Link(invited.href()));
            case Inviting.Lately() -> ResponseEntity.noContent().build();
            case Inviting.NotServed() -> ResponseEntity.noContent().build();
            case Inviting.NotWished() -> ResponseEntity.noContent().build();
        };
    }
}
