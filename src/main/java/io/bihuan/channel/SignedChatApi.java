package io.bihuan.channel;

import io.bihuan.web.OpenToAll;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What a visitor whom the site has signed said before, on whatever device. */
@OpenToAll
@RestController
class SignedChatApi {

    private final SigningKeys keys;
    private final SignedVisitors visitors;
    private final ChatLimits limits;
    private final ChatAnswers answers;

    SignedChatApi(SigningKeys keys, SignedVisitors visitors, ChatLimits limits, ChatAnswers answers) {
        this.keys = keys;
        this.visitors = visitors;
        this.limits = limits;
        this.answers = answers;
    }

    record SignedAs(
            @Nullable String customer,
            @Nullable String issuedAt,
            @Nullable String signature) {}

    record Talks(List<SignedVisitors.Talk> talks) {}

    @ApiResponse(responseCode = "200", content = @Content(schema = @Schema(implementation = Talks.class)))
    @PostMapping("/api/v1/chat/talks")
    ResponseEntity<?> talks(@RequestBody SignedAs said, HttpServletRequest request) {
        if (!limits.mayEnter(request.getRemoteAddr())) {
            return answers.tooMany();
        }
        var signed =
                new SiteSignature(said.customer() == null ? "" : said.customer(), said.issuedAt(), said.signature());
        var verdict = keys.judge(signed, limits.settings());
        return verdict == SiteSignature.Verdict.GOOD
                ? ResponseEntity.ok(new Talks(visitors.talks(visitors.customer(signed, ""))))
                : answers.no(HttpStatus.UNPROCESSABLE_CONTENT, answers.code(verdict), answers.key(verdict));
    }
}
