package io.bihuan.audit.web;

import io.bihuan.access.AccountLists;
import io.bihuan.access.Accounts;
import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.audit.AuditCheck;
import io.bihuan.audit.AuditLists;
import io.bihuan.audit.Entry;
import io.bihuan.print.Column;
import io.bihuan.print.Downloads;
import io.bihuan.print.Sheets;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking through the audit, taking it out of the house, and checking that it is whole. */
@Controller
class AuditController {

    private static final int PAGE = 100;
    private static final int EXPORTED = 50_000;

    private final AuditLists lists;
    private final AuditCheck check;
    private final Audit audit;
    private final Accounts accounts;
    private final AccountLists people;
    private final UiFactory uis;
    private final Clock clock;

    AuditController(
            AuditLists lists,
            AuditCheck check,
            Audit audit,
            Accounts accounts,
            AccountLists people,
            UiFactory uis,
            Clock clock) {
        this.lists = lists;
        this.check = check;
        this.audit = audit;
        this.accounts = accounts;
        this.people = people;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.AUDIT_READ)
    @GetMapping("/audit")
    String page(@ModelAttribute AuditFilter filter, @RequestParam(defaultValue = "0") int page, Model model) {
        var place = Math.max(page, 0);
        var today = LocalDate.now(clock);
        var found = lists.find(question(filter, today), PAGE + 1, place * PAGE);
        var shown = found.subList(0, Math.min(PAGE, found.size()));
        model.addAttribute(
                "page",
                new AuditPage(
                        shown,
                        names(shown),
                        filter.from(today),
                        filter,
                        lists.objectKinds(),
                        place,
                        found.size() > PAGE));
        return "audit/audit";
    }

    @Allow(Permission.AUDIT_READ)
    @PostMapping("/audit/export")
    ResponseEntity<byte[]> export(@ModelAttribute AuditFilter filter, SignedIn person) {
        var ui = uis.plain();
        var found = lists.find(question(filter, LocalDate.now(clock)), EXPORTED, 0);
        var names = names(found);
        audit.saw(
                person.staffId(),
                "audit.exported",
                "audit",
                "entries",
                Map.of("count", Integer.toString(found.size())));
        var columns = Stream.of("at", "who", "verb", "action", "kind", "object", "facts")
                .map(key -> Column.of(ui.text("audit.column." + key)))
                .toList();
        var rows = found.stream().map(entry -> row(entry, names, ui)).toList();
        return Downloads.xlsx(
                ui.text("audit.export.name", LocalDate.now(clock)), Sheets.write(ui.text("nav.audit"), columns, rows));
    }

    @Allow(Permission.AUDIT_READ)
    @PostMapping("/audit/verification")
    String verify(SignedIn person, RedirectAttributes redirect) {
        var report = check.verify();
        audit.did(
                person.staffId(),
                "audit.verified",
                "audit",
                "chain",
                Map.of(
                        "entries",
                        Long.toString(report.entries()),
                        "head",
                        report.head(),
                        "intact",
                        "" + report.intact()));
        if (report.intact()) {
            Toast.done(redirect, "audit.intact", report.entries());
        } else {
            Toast.refused(
                    redirect,
                    "audit.broken",
                    report.faults().size(),
                    report.faults().getFirst().seq());
        }
        return "redirect:/audit";
    }

    private AuditLists.Question question(AuditFilter filter, LocalDate today) {
        return filter.question(today, clock.getZone(), filter.who().isEmpty() ? null : people.staffNamed(filter.who()));
    }

    private Map<java.util.UUID, String> names(List<Entry> entries) {
        return accounts.namesOf(entries.stream().map(Entry::actorId).collect(Collectors.toSet()));
    }

    private static List<Object> row(Entry entry, Map<java.util.UUID, String> names, Ui ui) {
        return List.of(
                ui.dates().full(entry.at()),
                AuditPage.who(entry, names, ui),
                ui.label("audit.verb", entry.verb()),
                AuditPage.action(entry, ui),
                AuditPage.kind(entry.objectKind(), ui),
                entry.objectId(),
                AuditPage.facts(entry));
    }
}
