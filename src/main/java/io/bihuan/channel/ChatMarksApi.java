package io.bihuan.channel;

import io.bihuan.conversation.Marks;
import io.bihuan.conversation.Speaker;
import io.bihuan.web.OpenToAll;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The small signs of the visitor's side: I type, and how far I have read. */
@OpenToAll
@RestController
@RequestMapping("/api/v1/chat/sessions/{id}")
class ChatMarksApi {

    private final ChatDesk desk;
    private final ChatLimits limits;
    private final ChatAnswers answers;
    private final Marks marks;

    ChatMarksApi(ChatDesk desk, ChatLimits limits, ChatAnswers answers, Marks marks) {
        this.desk = desk;
        this.limits = limits;
        this.answers = answers;
        this.marks = marks;
    }

    @ApiResponse(responseCode = "204")
    @PostMapping("/typing")
    ResponseEntity<?> types(
            @PathVariable UUID id,
            @RequestHeader(name = ChatApi.TOKEN, required = false) @Nullable String token,
            HttpServletRequest request) {
        var conversation = desk.admit(id, token);
        if (!limits.maySpeak(request.getRemoteAddr())) {
            return answers.tooMany();
        }
        marks.types(conversation, Speaker.CUSTOMER);
        return ResponseEntity.noContent().build();
    }

    @ApiResponse(responseCode = "204")
    @PostMapping("/read")
    ResponseEntity<?> hasRead(
            @PathVariable UUID id,
            @RequestHeader(name = ChatApi.TOKEN, required = false) @Nullable String token,
            @RequestParam long seq,
            HttpServletRequest request) {
        var conversation = desk.admit(id, token);
        if (!limits.maySpeak(request.getRemoteAddr())) {
            return answers.tooMany();
        }
        marks.customerRead(conversation, seq);
        return ResponseEntity.noContent().build();
    }
}
