package io.bihuan.roleplay.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.roleplay.RunDesk;
import io.bihuan.roleplay.RunLists;
import io.bihuan.roleplay.Saying;
import io.bihuan.roleplay.Speaker;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Side;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The messages of a run, in the shapes that the script of the workspace knows. */
@RestController
class TalkController {

    private final RunDesk desk;
    private final RunLists lists;
    private final Speaker speaker;
    private final UiFactory uis;
    private final Clock clock;

    TalkController(RunDesk desk, RunLists lists, Speaker speaker, UiFactory uis, Clock clock) {
        this.speaker = speaker;
        this.desk = desk;
        this.lists = lists;
        this.uis = uis;
        this.clock = clock;
    }

    /** A message; {@code from} is whom the workspace takes its speaker for. */
    record Message(int seq, String from, Instant at, String text, boolean scripted) {}

    /**
     * A message was said.
     *
     * @param settled in so many milliseconds the customer has said what they say to it
     * @param over whether the talk is over then
     */
    record Kept(int seq, Instant at, long settled, boolean over) {}

    @Allow(Permission.ROLEPLAY)
    @GetMapping("/roleplay/runs/{id}/messages")
    List<Message> after(@PathVariable UUID id, @RequestParam(defaultValue = "0") int after, SignedIn person) {
        lists.require(id, person);
        return lists.shown(id).stream()
                .filter(line -> line.seq() > after)
                .map(TalkController::message)
                .toList();
    }

    @Allow(Permission.ROLEPLAY)
    @PostMapping("/roleplay/runs/{id}/messages")
    ResponseEntity<?> say(
            @PathVariable UUID id, @RequestParam String clientId, @RequestParam String text, SignedIn person) {
        return switch (desk.say(id, clientId, text, person.staffId())) {
            case Saying.Said(var seq, var at, var until, var over) -> {
                speaker.speak(id, seq);
                var settled = Duration.between(clock.instant(), until).toMillis();
                yield ResponseEntity.status(HttpStatus.CREATED).body(new Kept(seq, at, Math.max(0, settled), over));
            }
            case Saying.Empty() -> refused("conversation.refused.empty");
            case Saying.TooLong(var length, var limit) -> refused("conversation.refused.tooLong", length, limit);
            case Saying.Ended() -> refused("roleplay.refused.ended");
        };
    }

    /** Time goes by; says whether the customer has asked if anybody is there. */
    @Allow(Permission.ROLEPLAY)
    @PostMapping("/roleplay/runs/{id}/waiting")
    Map<String, Boolean> waiting(@PathVariable UUID id, SignedIn person) {
        return Map.of("asked", desk.nudge(id, person.staffId()));
    }

    private static Message message(Line line) {
        return new Message(
                line.seq(), line.from() == Side.TRAINEE ? "AGENT" : "CUSTOMER", line.at(), line.text(), false);
    }

    private ResponseEntity<?> refused(String key, Object... arguments) {
        return ResponseEntity.status(HttpStatus.UNPROCESSABLE_CONTENT)
                .body(Map.of("detail", uis.plain().text(key, arguments)));
    }
}
