package io.bihuan.scorm.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.scorm.Item;
import io.bihuan.scorm.Packages;
import io.bihuan.scorm.Player;
import io.bihuan.scorm.Status;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Plays a package, and keeps what it says. */
@Controller
class PlayController {

    private static final int MOST_SAID = 400_000;

    private final Player player;
    private final Packages packages;
    private final ObjectMapper json;
    private final UiFactory uis;

    PlayController(Player player, Packages packages, ObjectMapper json, UiFactory uis) {
        this.player = player;
        this.packages = packages;
        this.json = json;
        this.uis = uis;
    }

    /** What the page shows once something is kept. */
    record Kept(String line, String tone, Map<Integer, Word> items) {}

    /** The state of an item. */
    record Word(String word, String tone) {}

    @Allow(Permission.COURSE_READ)
    @GetMapping("/packages/{id}/play")
    String play(
            SignedIn me, @PathVariable UUID id, @RequestParam(required = false) @Nullable Integer item, Model model) {
        var opened = player.open(id, item, me);
        var frame = FrameController.FILES + opened.pass() + "/" + opened.item().href()
                + opened.item().query();
        model.addAttribute("page", new PlayPage(opened, frame));
        return "scorm/play";
    }

    @Allow(Permission.COURSE_READ)
    @PostMapping("/packages/attempts/{attempt}/items/{place}")
    ResponseEntity<Kept> said(
            SignedIn me, @PathVariable UUID attempt, @PathVariable int place, @RequestBody String body) {
        if (body.length() > MOST_SAID) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        JsonNode cmi;
        try {
            cmi = json.readTree(body);
        } catch (tools.jackson.core.JacksonException unreadable) {
            return ResponseEntity.badRequest().build();
        }
        if (!cmi.isObject()) {
            return ResponseEntity.badRequest().build();
        }
        if (!player.said(attempt, place, cmi, me)) {
            throw new NotFound("attempt " + attempt);
        }
        return ResponseEntity.ok(kept(attempt, me, uis.plain()));
    }

    private Kept kept(UUID attempt, SignedIn me, Ui ui) {
        var own = packages.of(me.staffId()).values().stream()
                .filter(one -> one.id().equals(attempt))
                .findFirst()
                .orElseThrow(() -> new NotFound("attempt " + attempt));
        var words = new LinkedHashMap<Integer, Word>();
        var runs = packages.runs(attempt);
        for (var item : packages.items(own.packageId())) {
            if (item.kind() != Item.Kind.HEADING) {
                var run = runs.get(item.place());
                var status = run == null ? Status.NOT_STARTED : run.status();
                words.put(
                        item.place(),
                        new Word(ui.label("scorm.status", status), status.tone().css()));
            }
        }
        return new Kept(
                ui.text("scorm.kept", ui.label("scorm.status", own.status())),
                own.status().tone().css(),
                words);
    }
}
