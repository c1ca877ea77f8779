package io.bihuan.home.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.Finder;
import io.bihuan.web.NavEntry;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Answers the frame's search while one types: pages first, then the things of every module. */
@Controller
class FinderController {

    private final List<Finder> finders;
    private final List<NavEntry> pages;
    private final UiFactory uis;

    FinderController(List<Finder> finders, List<NavEntry> pages, UiFactory uis) {
        this.finders = finders;
        this.pages = pages;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/find")
    String find(SignedIn me, @RequestParam(name = "q", defaultValue = "") String words, Model model) {
        var ui = uis.plain();
        var asked = words.strip();
        var found = Stream.concat(
                        pages(asked, me, ui),
                        asked.isEmpty()
                                ? Stream.empty()
                                : finders.stream().flatMap(finder -> finder.find(asked, me, ui).stream()))
                .toList();
        model.addAttribute("found", found);
        return "home/parts/found";
    }

    private Stream<Finder.Found> pages(String words, SignedIn me, Ui ui) {
        var lower = words.toLowerCase(Locale.ROOT);
        return pages.stream()
                .filter(page -> me.may(page.permission()))
                .map(page -> new Finder.Found(ui.text("home.page"), ui.text("nav." + page.key()), page.href()))
                .filter(page -> page.title().toLowerCase(Locale.ROOT).contains(lower));
    }
}
