package io.bihuan.quality.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.quality.InspectionLists;
import io.bihuan.web.Option;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The list of inspections, for those who look at everybody's and for an agent's own. */
@Controller
class QualityController {

    private static final int SHOWN = 100;
    private static final Duration MONTH = Duration.ofDays(30);

    private final InspectionLists lists;
    private final People people;
    private final UiFactory uis;

    QualityController(InspectionLists lists, People people, UiFactory uis) {
        this.lists = lists;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.INSPECTION_READ)
    @GetMapping("/quality")
    String all(
            SignedIn me,
            @RequestParam(defaultValue = "ALL") InspectionLists.Filter filter,
            @RequestParam(defaultValue = "") String agent,
            Model model) {
        var one = agent.isBlank() ? null : UUID.fromString(agent);
        model.addAttribute("page", page(me, filter, one, false));
        return "quality/list";
    }

    @Allow({Permission.INSPECTION_READ_OWN, Permission.INSPECTION_READ})
    @GetMapping("/me/quality")
    String own(SignedIn me, Model model) {
        model.addAttribute("page", page(me, InspectionLists.Filter.ALL, me.staffId(), true));
        return "quality/list";
    }

    private QualityPage page(SignedIn me, InspectionLists.Filter filter, @Nullable UUID agent, boolean own) {
        var ui = uis.plain();
        var now = ui.dates().now();
        var rows = lists.latest(me.branchId(), filter, agent, now, SHOWN);
        var agents = rows.stream()
                .map(InspectionLists.Row::agentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return new QualityPage(
                own,
                filter,
                agent == null ? "" : agent.toString(),
                rows,
                lists.figures(me.branchId(), agent, now.minus(MONTH), now),
                lists.marks(now),
                own ? List.of() : lists.precision(),
                people.byIds(agents),
                own ? List.of() : agents(me, ui.text("quality.agent.all")));
    }

    private List<Option> agents(SignedIn me, String everybody) {
        var options = new ArrayList<Option>();
        options.add(new Option("", everybody));
        people.holding(Role.AGENT).stream()
                .filter(person -> me.branchId() == null || me.branchId().equals(person.branchId()))
                .limit(300)
                .forEach(person -> options.add(new Option(person.id().toString(), person.name())));
        return options;
    }
}
