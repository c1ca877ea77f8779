package io.bihuan.people.web;

import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleLists;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.Sheets;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The staff, one by one and as a list. */
@Controller
class PeopleController {

    private final PeopleLists lists;
    private final Organisation organisation;
    private final Ladders ladders;
    private final Accounts accounts;
    private final Audit audit;
    private final UiFactory uis;
    private final Clock clock;

    PeopleController(
            PeopleLists lists,
            Organisation organisation,
            Ladders ladders,
            Accounts accounts,
            Audit audit,
            UiFactory uis,
            Clock clock) {
        this.lists = lists;
        this.organisation = organisation;
        this.ladders = ladders;
        this.accounts = accounts;
        this.audit = audit;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.PEOPLE_READ)
    @GetMapping("/people")
    String list(
            @RequestParam(defaultValue = "") String words,
            @RequestParam(required = false) @Nullable UUID unit,
            @RequestParam(defaultValue = "") String post,
            @RequestParam(defaultValue = "HERE") PeopleLists.State state,
            @RequestParam(defaultValue = "0") int page,
            SignedIn person,
            Model model) {
        var asked = new PeopleLists.Question(words.strip(), unit, post, state, person.branchId());
        var place = Math.max(page, 0);
        var tree = Places.tree(organisation.all(), Map.of(), person.branchId());
        model.addAttribute("page", new PeoplePage(lists.find(asked, place), asked, tree, ladders.posts(), place));
        return "people/people";
    }

    @Allow(Permission.PEOPLE_READ)
    @GetMapping("/people/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        return card(id, person, false, model);
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/{id}/phone")
    String phone(@PathVariable UUID id, SignedIn person, Model model) {
        audit.saw(person.staffId(), "staff.phone-seen", "staff", id);
        return card(id, person, true, model);
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/export")
    ResponseEntity<byte[]> export(SignedIn person) {
        var ui = uis.plain();
        var asked = new PeopleLists.Question("", null, "", PeopleLists.State.HERE, person.branchId());
        var rows = lists.everybody(asked).stream()
                .map(row -> List.<Object>of(
                        row.number(),
                        row.name(),
                        row.branch(),
                        row.department(),
                        row.team(),
                        row.post(),
                        row.grade(),
                        row.joinedOn()))
                .toList();
        audit.saw(person.staffId(), "staff.exported", "staff", "list", Map.of("count", Integer.toString(rows.size())));
        var columns = Stream.of("number", "name", "branch", "department", "team", "post", "grade", "joined")
                .map(key -> Column.of(ui.text("people.column." + key)))
                .toList();
        return Downloads.xlsx(
                ui.text("people.export.name", LocalDate.now(clock)),
                Sheets.write(ui.text("people.staff"), columns, rows));
    }

    private String card(UUID id, SignedIn person, boolean phoneShown, Model model) {
        var card = lists.card(id, person.branchId());
        var tree = Places.tree(organisation.all(), Map.of(), person.branchId());
        model.addAttribute(
                "page",
                new CardPage(
                        card,
                        accounts.of(id),
                        accounts.namesOf(
                                card.steps().stream().map(step -> step.by()).toList()),
                        tree,
                        ladders.posts(),
                        ladders.grades(),
                        phoneShown,
                        clock.instant()));
        return "people/card";
    }
}
