package io.bihuan.coverage.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.coverage.CoverageLists;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** What was due, held and missed in a month, and the lists behind each figure. */
@Controller
class CoverageController {

    private final CoverageLists lists;
    private final CoveragePages pages;
    private final UiFactory uis;

    CoverageController(CoverageLists lists, CoveragePages pages, UiFactory uis) {
        this.lists = lists;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/coverage")
    String month(SignedIn me, @RequestParam(required = false) @Nullable String month, Model model) {
        var ui = uis.plain();
        model.addAttribute("page", pages.of(month(month, ui), me, ui));
        return "coverage/coverage";
    }

    @Allow(Permission.PLAN_READ)
    @GetMapping("/coverage/{key}")
    String duty(
            SignedIn me,
            @PathVariable String key,
            @RequestParam(required = false) @Nullable String month,
            @RequestParam(required = false) @Nullable UUID team,
            @RequestParam(defaultValue = "0") int page,
            Model model) {
        var ui = uis.plain();
        var shown = month(month, ui);
        model.addAttribute(
                "page",
                pages.of(
                        shown,
                        lists.duty(shown, key).orElseThrow(() -> new NotFound("duty " + key + " of " + shown)),
                        team,
                        Math.clamp(page, 0, 10_000),
                        me,
                        ui));
        return "coverage/duty";
    }

    private static YearMonth month(@Nullable String typed, Ui ui) {
        var current = YearMonth.from(ui.dates().today());
        try {
            var read = typed == null || typed.isBlank() ? current : YearMonth.parse(typed);
            return Math.abs(read.getYear() - current.getYear()) > 10 ? current : read;
        } catch (DateTimeException _) {
            return current;
        }
    }
}
