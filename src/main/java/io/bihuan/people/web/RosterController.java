package io.bihuan.people.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.Ladders;
import io.bihuan.people.Organisation;
import io.bihuan.people.RosterColumn;
import io.bihuan.people.Rosters;
import io.bihuan.people.Unit;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.SheetTable;
import io.bihuan.print.Sheets;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking in a whole roster: upload, look, then take in or put away. */
@Controller
class RosterController {

    private static final Logger LOG = LoggerFactory.getLogger(RosterController.class);
    private static final long LARGEST = 10L << 20;

    private final Rosters rosters;
    private final Organisation organisation;
    private final Ladders ladders;
    private final UiFactory uis;

    RosterController(Rosters rosters, Organisation organisation, Ladders ladders, UiFactory uis) {
        this.rosters = rosters;
        this.organisation = organisation;
        this.ladders = ladders;
        this.uis = uis;
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @GetMapping("/people/import")
    String page(Model model) {
        return show(Errors.none(), model);
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/import")
    String upload(
            @RequestParam(required = false) Optional<MultipartFile> file,
            SignedIn person,
            HttpServletResponse response,
            Model model) {
        var errors = Errors.none();
        var sent = file.filter(given -> !given.isEmpty());
        if (sent.isEmpty()) {
            errors.add("file", "people.roster.file.needed");
        } else if (sent.get().getSize() > LARGEST) {
            errors.add("file", "people.roster.file.large");
        } else {
            var table = read(sent.get(), errors);
            if (!errors.any()) {
                var name = Optional.ofNullable(sent.get().getOriginalFilename()).orElse("");
                return "redirect:/people/import/" + rosters.keep(name, table, person.staffId());
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(errors, model);
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @GetMapping("/people/import/{id}")
    String look(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", new RosterPage(rosters.look(id, person.staffId())));
        return "people/roster";
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/import/{id}/confirmation")
    String take(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        var taken = rosters.take(id, person.staffId());
        Toast.done(redirect, "people.roster.taken", taken.staff(), taken.accounts());
        return taken.accounts() > 0 ? "redirect:/accounts?state=WAITING" : "redirect:/people";
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @PostMapping("/people/import/{id}/cancellation")
    String putAway(@PathVariable UUID id, SignedIn person, RedirectAttributes redirect) {
        rosters.putAway(id, person.staffId());
        Toast.done(redirect, "people.roster.put-away");
        return "redirect:/people/import";
    }

    @Allow(Permission.PEOPLE_MANAGE)
    @GetMapping("/people/import/template")
    ResponseEntity<byte[]> template() {
        var ui = uis.plain();
        var columns = Arrays.stream(RosterColumn.values())
                .map(column -> Column.of(column.heading()))
                .toList();
        return Downloads.xlsx(
                ui.text("people.roster.template"), Sheets.write(ui.text("people.staff"), columns, List.of(example())));
    }

    /** A row that would be good in this house, to show how the columns are meant. */
    private List<String> example() {
        var units = organisation.all();
        var team = units.stream().filter(unit -> unit.kind() == Unit.Kind.TEAM).findFirst();
        var above = team.flatMap(unit ->
                units.stream().filter(each -> each.id().equals(unit.parentId())).findFirst());
        var department = above.filter(unit -> unit.kind() == Unit.Kind.DEPARTMENT);
        var branch = department.isPresent()
                ? units.stream()
                        .filter(each -> each.id().equals(department.get().parentId()))
                        .findFirst()
                : above.or(() -> units.stream().findFirst());
        return List.of(
                "KF0001",
                "林晓雯",
                branch.map(Unit::name).orElse("总部"),
                department.map(Unit::name).orElse(""),
                team.map(Unit::name).orElse(""),
                ladders.posts().getFirst(),
                ladders.grades().getFirst(),
                "2026-11-02",
                "13800000000",
                "lin.xiaowen",
                "一线客服");
    }

    private static SheetTable read(MultipartFile file, Errors errors) {
        try (var content = file.getInputStream()) {
            var table = Sheets.table(content);
            var missing = Rosters.missing(table);
            errors.addIf(table.headings().isEmpty(), "file", "people.roster.file.empty")
                    .addIf(
                            !missing.isEmpty(),
                            "file",
                            "people.roster.columns",
                            String.join(
                                    "、",
                                    missing.stream().map(RosterColumn::heading).toList()))
                    .addIf(table.rows().isEmpty(), "file", "people.roster.file.empty")
                    .addIf(table.rows().size() > Rosters.MOST, "file", "people.roster.file.long", Rosters.MOST);
            return table;
        } catch (IOException | RuntimeException e) {
            LOG.info("An uploaded roster could not be read: {}", e.toString());
            errors.add("file", "people.roster.file.unreadable");
            return new SheetTable(List.of(), List.of());
        }
    }

    private static String show(Errors errors, Model model) {
        model.addAttribute("errors", errors);
        return "people/import";
    }
}
