package io.bihuan.handbook.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.competence.Areas;
import io.bihuan.handbook.Chapter;
import io.bihuan.handbook.Handbook;
import io.bihuan.handbook.HandbookDesk;
import io.bihuan.handbook.Markdown;
import io.bihuan.handbook.StarterChapters;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The handbook: its contents, a chapter to read, acknowledging it. */
@Controller
class HandbookController {

    private final Handbook handbook;
    private final HandbookDesk desk;
    private final StarterChapters starter;
    private final Areas areas;
    private final ClockChips chips;
    private final UiFactory uis;

    HandbookController(
            Handbook handbook,
            HandbookDesk desk,
            StarterChapters starter,
            Areas areas,
            ClockChips chips,
            UiFactory uis) {
        this.handbook = handbook;
        this.desk = desk;
        this.starter = starter;
        this.areas = areas;
        this.chips = chips;
        this.uis = uis;
    }

    static boolean leads(SignedIn me) {
        return me.may(Permission.COMPETENCE_READ) || me.may(Permission.COURSE_MANAGE);
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/handbook")
    String contents(SignedIn me, Model model) {
        var ui = uis.plain();
        var now = ui.dates().now();
        var done = handbook.doneBy(me.staffId());
        var reads = me.may(Permission.SESSION_ATTEND);
        var lines = handbook.chapters().stream()
                .map(chapter -> new HandbookPage.Line(
                        chapter,
                        done.get(chapter.id()),
                        reads && !done.containsKey(chapter.id()) ? clock(chapter, me.staffId(), ui) : null))
                .toList();
        model.addAttribute(
                "page",
                new HandbookPage(
                        lines,
                        reads,
                        leads(me),
                        me.may(Permission.COURSE_MANAGE),
                        starter.missing(),
                        handbook.chaptersAsked(now)));
        return "handbook/contents";
    }

    private ClockChip clock(Chapter chapter, UUID staffId, Ui ui) {
        var since = handbook.since(chapter, staffId);
        return chips.open(since, handbook.due(since), ui.dates().now(), ui);
    }

    @Allow(Permission.COURSE_MANAGE)
    @PostMapping("/handbook/starter")
    String loadStarter(SignedIn me, RedirectAttributes redirect) {
        Toast.done(redirect, "handbook.starter.loaded", starter.load(me.staffId()));
        return "redirect:/handbook";
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/handbook/{id}")
    String one(SignedIn me, @PathVariable UUID id, Model model) {
        return show(me, handbook.require(id), model);
    }

    @Allow(Permission.COURSE_READ)
    @GetMapping("/handbook/{id}/versions/{version}")
    String former(SignedIn me, @PathVariable UUID id, @PathVariable int version, Model model) {
        return show(me, handbook.require(id, version), model);
    }

    @Allow(Permission.SESSION_ATTEND)
    @PostMapping("/handbook/{id}/acknowledgement")
    String acknowledge(SignedIn me, @PathVariable UUID id, @RequestParam int version, RedirectAttributes redirect) {
        switch (desk.acknowledge(id, version, me.staffId())) {
            case ACKNOWLEDGED -> Toast.done(redirect, "handbook.acknowledged");
            case BEFORE -> Toast.done(redirect, "handbook.acknowledged.before");
            case CHANGED -> {
                Toast.refused(redirect, "handbook.acknowledged.changed");
                return "redirect:/handbook/" + id;
            }
        }
        return handbook.owedBy(me.staffId()).stream()
                .findFirst()
                .map(next -> "redirect:/handbook/" + next.id())
                .orElse("redirect:/handbook");
    }

    private String show(SignedIn me, Chapter chapter, Model model) {
        var english = uis.plain().english();
        var all = handbook.chapters();
        model.addAttribute(
                "page",
                new ChapterPage(
                        chapter,
                        Markdown.html(chapter.body()),
                        chapter.areas().stream()
                                .map(code -> areas.look(code)
                                        .map(area -> area.name(english))
                                        .orElse(code))
                                .toList(),
                        handbook.versions(chapter.id()),
                        handbook.doneBy(me.staffId()).get(chapter.id()),
                        me.may(Permission.SESSION_ATTEND),
                        me.may(Permission.COURSE_MANAGE),
                        neighbour(all, chapter, -1),
                        neighbour(all, chapter, 1)));
        return "handbook/chapter";
    }

    private static @org.jspecify.annotations.Nullable Chapter neighbour(List<Chapter> all, Chapter chapter, int step) {
        var at = all.stream().map(Chapter::id).toList().indexOf(chapter.id()) + step;
        return at < 0 || at >= all.size() ? null : all.get(at);
    }
}
