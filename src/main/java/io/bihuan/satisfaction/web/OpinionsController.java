package io.bihuan.satisfaction.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.satisfaction.Opinions;
import io.bihuan.theme.Themes;
import io.bihuan.web.UiFactory;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** What customers say, week by week. */
@Controller
class OpinionsController {

    private final Opinions opinions;
    private final People people;
    private final Areas areas;
    private final Themes themes;
    private final UiFactory uis;

    OpinionsController(Opinions opinions, People people, Areas areas, Themes themes, UiFactory uis) {
        this.opinions = opinions;
        this.people = people;
        this.areas = areas;
        this.themes = themes;
        this.uis = uis;
    }

    @Allow(Permission.SURVEY_MANAGE)
    @GetMapping("/opinions")
    String all(SignedIn me, Model model) {
        var rounds = opinions.rounds(me.branchId());
        var seen = rounds.stream()
                .filter(round -> round.survey().closedAt() != null)
                .findFirst()
                .map(round -> opinions.people(round.survey()))
                .orElse(List.of());
        var written = opinions.written(rounds);
        var names = people.byIds(seen.stream().map(Opinions.Seen::staffId).toList()).values().stream()
                .collect(Collectors.toMap(Person::id, Person::name));
        model.addAttribute(
                "page",
                new OpinionsPage(
                        rounds,
                        seen,
                        names,
                        areas.tree().stream().collect(Collectors.toMap(Area::code, Function.identity())),
                        opinions.aim(),
                        opinions.standard(),
                        themes.of(written.texts(), written.least()),
                        new OpinionsChart(rounds, opinions.aim(), uis.plain()).option()));
        return "satisfaction/opinions";
    }
}
