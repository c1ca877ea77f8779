package io.bihuan.standard.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.standard.Area;
import io.bihuan.standard.StandardLists;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The house rules, an area of them, a version of an area. */
@Controller
class StandardController {

    private final StandardLists lists;
    private final Clock clock;

    StandardController(StandardLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Allow(Permission.STANDARD_READ)
    @GetMapping("/standards")
    String all(Model model) {
        model.addAttribute("page", new StandardsPage(lists.areas(clock.instant()), lists.packs()));
        return "standard/standards";
    }

    @Allow(Permission.STANDARD_READ)
    @GetMapping("/standards/{area}")
    String area(@PathVariable String area, Model model) {
        var state = lists.area(areaOf(area), clock.instant());
        model.addAttribute(
                "page",
                new AreaPage(
                        state,
                        lists.pack(state.inForce().pack()),
                        lists.figures(state.inForce()),
                        lists.history(state.area())));
        return "standard/area";
    }

    @Allow(Permission.STANDARD_READ)
    @GetMapping("/standards/versions/{id}")
    String version(@PathVariable UUID id, Model model) {
        var version = lists.version(id).orElseThrow(() -> new NotFound("version " + id));
        var upcoming = version.counts() && version.inForceAt().isAfter(clock.instant());
        model.addAttribute(
                "page",
                new VersionPage(
                        version,
                        lists.pack(version.pack()),
                        lists.differences(version),
                        lists.figures(version),
                        upcoming));
        return "standard/version";
    }

    static Area areaOf(String name) {
        for (var area : Area.values()) {
            if (area.name().toLowerCase(Locale.ROOT).equals(name)) {
                return area;
            }
        }
        throw new NotFound("area " + name);
    }
}
