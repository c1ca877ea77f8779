package io.bihuan.standard.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.standard.StandardLists;
import io.bihuan.web.NotFound;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The register of rules. Everyone may look a rule up: chips all over the product lead here. */
@Controller
class RuleController {

    private final StandardLists lists;
    private final Clock clock;

    RuleController(StandardLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    @Allow({Permission.STANDARD_READ, Permission.OWN_DESK})
    @GetMapping("/standards/rules")
    String rules(
            @RequestParam(defaultValue = "") String letter,
            @RequestParam(defaultValue = "") String area,
            @RequestParam(defaultValue = "") String q,
            Model model) {
        model.addAttribute("page", new RulesPage(lists.rules(), lists.packs(), letter, area, q));
        return "standard/rules";
    }

    @Allow({Permission.STANDARD_READ, Permission.OWN_DESK})
    @GetMapping("/standards/rules/{id}")
    String rule(@PathVariable String id, Model model) {
        var rule = lists.rule(id).orElseThrow(() -> new NotFound("rule " + id));
        var areas = rule.figures().stream().map(lists::areaOf).distinct().toList();
        model.addAttribute(
                "page",
                new RulePage(
                        rule,
                        lists.pack(rule.letter()),
                        lists.figures(rule, clock.instant()),
                        areas,
                        lists.readers(rule),
                        lists.changes(rule)));
        return "standard/rule";
    }
}
