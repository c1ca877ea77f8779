package io.bihuan.supervision.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.shift.AgentState;
import io.bihuan.supervision.StateDesk;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The wall of talks, and who is there. */
@Controller
class FloorController {

    private final Floors floors;
    private final StateDesk states;
    private final People people;
    private final UiFactory uis;

    FloorController(Floors floors, StateDesk states, People people, UiFactory uis) {
        this.floors = floors;
        this.states = states;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @GetMapping("/floor")
    String wall(SignedIn person, Model model) {
        model.addAttribute("page", floors.page(person, uis.plain()));
        return "supervision/floor";
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/floor/agents/{agent}/state")
    String set(
            @PathVariable UUID agent,
            @RequestParam AgentState state,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        var whose = people.require(agent);
        if (person.branchId() != null && !person.branchId().equals(whose.branchId())) {
            throw new NotFound("agent " + agent);
        }
        if (states.set(agent, state, reason, person.staffId())) {
            Toast.done(redirect, "supervision.state.done");
        } else {
            Toast.refused(redirect, "supervision.needsReason");
        }
        return "redirect:/floor";
    }
}
