package io.bihuan.demonstration.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.demonstration.Demonstration;
import io.bihuan.demonstration.Players;
import io.bihuan.web.NavEntry;
import io.bihuan.web.UiFactory;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Tells the administrator of a demonstration centre whom to sign in as. */
@Controller
class DemonstrationController {

    private final Demonstration demonstration;
    private final Players players;
    private final UiFactory uis;

    DemonstrationController(Demonstration demonstration, Players players, UiFactory uis) {
        this.demonstration = demonstration;
        this.players = players;
        this.uis = uis;
    }

    @Bean
    static NavEntry demonstrationEntry() {
        return new NavEntry("demonstration", NavEntry.Group.HOUSE, 90, "/demonstration", Permission.ACCOUNT_MANAGE);
    }

    @Allow(Permission.ACCOUNT_MANAGE)
    @GetMapping("/demonstration")
    String page(Model model) {
        var ui = uis.plain();
        var telling = demonstration.telling().orElse(null);
        List<DemonstrationPage.Part> parts = telling == null
                ? List.of()
                : players.toLookAt().stream()
                        .map(player -> new DemonstrationPage.Part(
                                player.login(),
                                player.name(),
                                player.post(),
                                ui.text("demonstration.look." + player.login())))
                        .toList();
        model.addAttribute("page", new DemonstrationPage(telling, percent(telling), parts));
        return "demonstration/page";
    }

    private static int percent(Demonstration.@org.jspecify.annotations.Nullable Telling telling) {
        if (telling == null || telling.toldTo() == null) {
            return 0;
        }
        var whole = ChronoUnit.DAYS.between(telling.beginOn(), telling.endOn()) + 1;
        return (int) (100 * told(telling.beginOn(), telling.toldTo()) / whole);
    }

    private static long told(LocalDate from, LocalDate to) {
        return ChronoUnit.DAYS.between(from, to) + 1;
    }
}
