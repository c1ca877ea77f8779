package io.bihuan.material.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.material.Progress;
import io.bihuan.material.ReadingDesk;
import io.bihuan.material.Stretch;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Hears from players what of a material was before somebody's eyes. */
@RestController
class ReadingController {

    private static final int MOST_STRETCHES = 2_000;

    private final ReadingDesk reading;
    private final UiFactory uis;

    ReadingController(ReadingDesk reading, UiFactory uis) {
        this.reading = reading;
        this.uis = uis;
    }

    /** What a player says: places are pages or milliseconds, each stretch from and up to. */
    record Said(
            int position, int length, int seconds, @Nullable List<int[]> seen) {}

    /** What the page shows once it is kept. */
    record Kept(int share, boolean done, boolean ripe, String line) {}

    @Allow(Permission.COURSE_READ)
    @PostMapping("/materials/versions/{version}/progress")
    ResponseEntity<Kept> told(SignedIn me, @PathVariable UUID version, @RequestBody Said said) {
        var seen = said.seen() == null ? List.<int[]>of() : said.seen();
        if (seen.size() > MOST_STRETCHES || seen.stream().anyMatch(part -> part.length != 2)) {
            return ResponseEntity.badRequest().build();
        }
        var stretches = seen.stream().map(part -> new Stretch(part[0], part[1])).toList();
        var progress = reading.told(
                version, new ReadingDesk.Told(said.position(), said.length(), said.seconds(), stretches), me);
        return ResponseEntity.ok(kept(progress));
    }

    private Kept kept(Progress progress) {
        var ui = uis.plain();
        var ripe = progress.share() >= reading.standard().finishedShare();
        var line = progress.done()
                ? ui.text("material.done")
                : ui.text(ripe ? "material.ripe" : "material.share", progress.share());
        return new Kept(progress.share(), progress.done(), ripe, line);
    }
}
