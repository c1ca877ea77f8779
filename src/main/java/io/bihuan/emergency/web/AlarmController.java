package io.bihuan.emergency.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.emergency.Emergencies;
import io.bihuan.emergency.Emergency;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.UiFactory;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What stands above every page while an emergency runs; screens ask for it again and again, also when live is down. */
@Controller
class AlarmController {

    private final Emergencies emergencies;
    private final UiFactory uis;

    AlarmController(Emergencies emergencies, UiFactory uis) {
        this.emergencies = emergencies;
        this.uis = uis;
    }

    /** What agents and their leaders read; empty where nothing runs. */
    @Allow(Permission.OWN_DESK)
    @GetMapping("/alarms")
    String alarms(SignedIn me, Model model) {
        model.addAttribute("running", emergencies.running(me.branchId()));
        return "emergency/parts/alarms";
    }

    /** What visitors read; empty where nothing is said to them. */
    @OpenToAll
    @GetMapping("/chat/alarm")
    Object visitors(Model model) {
        var english = uis.plain().english();
        var words = emergencies.running(null).stream()
                .map(Emergency::publicWords)
                .map(each -> each.in(english))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (words.isEmpty()) {
            return ResponseEntity.ok("");
        }
        model.addAttribute("words", List.copyOf(words));
        return "emergency/parts/visitors";
    }
}
