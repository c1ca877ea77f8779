package io.bihuan.home.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.database.OneReading;
import io.bihuan.web.Obligations;
import io.bihuan.web.UiFactory;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What this person owes, from every module that asks something of people, the most pressing first. */
@Controller
class TodayController {

    private final List<Obligations> sources;
    private final UiFactory uis;
    private final OneReading reading;

    TodayController(List<Obligations> sources, UiFactory uis, OneReading reading) {
        this.sources = sources;
        this.uis = uis;
        this.reading = reading;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/today")
    String today(SignedIn me, Model model) {
        var ui = uis.plain();
        var owed = reading.of(() -> sources.stream()
                .flatMap(source -> source.owedBy(me, ui).stream())
                .toList());
        model.addAttribute("page", TodayPage.of(me.name(), owed, ui.dates().now()));
        return "home/today";
    }
}
