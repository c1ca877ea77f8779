package io.bihuan.certification.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.certification.CertificateDesk;
import io.bihuan.certification.CertificateLists;
import io.bihuan.certification.CertificateStatus;
import io.bihuan.certification.Change;
import io.bihuan.certification.Ways;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.KeptWords;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Certificates: looked at, suspended, given back, revoked. */
@Controller
class CertificateController {

    private static final int LONGEST = 500;

    private final CertificateLists lists;
    private final CertificateDesk desk;
    private final Ways ways;
    private final CertificateChips chips;
    private final People people;
    private final UiFactory uis;
    private final Clock clock;

    CertificateController(
            CertificateLists lists,
            CertificateDesk desk,
            Ways ways,
            CertificateChips chips,
            People people,
            UiFactory uis,
            Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.ways = ways;
        this.chips = chips;
        this.people = people;
        this.uis = uis;
        this.clock = clock;
    }

    @Allow(Permission.CERTIFICATE_READ)
    @GetMapping("/certificates")
    String list(@RequestParam(defaultValue = "VALID") CertificateLists.Shelf shelf, SignedIn person, Model model) {
        var counts = Arrays.stream(CertificateLists.Shelf.values())
                .collect(Collectors.toMap(Function.identity(), each -> lists.count(each, person.branchId())));
        model.addAttribute("page", new CertificatesPage(shelf, counts, lines(lists.on(shelf, person.branchId(), 500))));
        return "certification/list";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/certificates")
    String own(SignedIn person, Model model) {
        model.addAttribute("page", all("", person.staffId()));
        return "certification/own";
    }

    @Allow(Permission.CERTIFICATE_READ)
    @GetMapping("/certificates/people/{id}")
    String of(@PathVariable UUID id, SignedIn person, Model model) {
        var holder = people.find(id)
                .filter(each -> person.branchId() == null || person.branchId().equals(each.branchId()))
                .orElseThrow(() -> new NotFound("person " + id));
        model.addAttribute("page", all(holder.name(), id));
        return "certification/own";
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/certificates/{id}")
    String one(@PathVariable UUID id, SignedIn person, Model model) {
        model.addAttribute("page", page(id, person, "", Errors.none()));
        return "certification/one";
    }

    @Allow(Permission.CERTIFICATE_MANAGE)
    @PostMapping("/certificates/{id}/suspension")
    ModelAndView suspend(
            @PathVariable UUID id, @RequestParam String reason, SignedIn person, RedirectAttributes redirect) {
        return changed(
                id,
                reason,
                person,
                redirect,
                "certification.suspended",
                why -> desk.suspend(id, why, person.staffId()));
    }

    @Allow(Permission.CERTIFICATE_MANAGE)
    @PostMapping("/certificates/{id}/resumption")
    ModelAndView resume(
            @PathVariable UUID id, @RequestParam String reason, SignedIn person, RedirectAttributes redirect) {
        return changed(
                id, reason, person, redirect, "certification.resumed", why -> desk.resume(id, why, person.staffId()));
    }

    @Allow(Permission.CERTIFICATE_MANAGE)
    @PostMapping("/certificates/{id}/revocation")
    ModelAndView revoke(
            @PathVariable UUID id, @RequestParam String reason, SignedIn person, RedirectAttributes redirect) {
        return changed(
                id, reason, person, redirect, "certification.revoked", why -> desk.revoke(id, why, person.staffId()));
    }

    private ModelAndView changed(
            UUID id,
            String reason,
            SignedIn person,
            RedirectAttributes redirect,
            String done,
            Function<String, Change> change) {
        lists.require(id, person.staffId(), true, person.branchId());
        var errors = Errors.none()
                .addIf(reason.isBlank(), "reason", "certification.fault.reason")
                .addIf(reason.length() > LONGEST, "reason", "certification.fault.reason-long", LONGEST);
        if (errors.any()) {
            var view = new ModelAndView("certification/one", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", page(id, person, reason, errors));
            return view;
        }
        switch (change.apply(reason.strip())) {
            case Change.Changed() -> Toast.done(redirect, done);
            case Change.NotAsItStands(var status) ->
                Toast.refused(
                        redirect, "certification.not-as-it-stands", uis.plain().label("certification.status", status));
        }
        return new ModelAndView("redirect:/certificates/" + id);
    }

    private CertificatePage page(UUID id, SignedIn person, String reason, Errors errors) {
        var certificate =
                lists.require(id, person.staffId(), person.may(Permission.CERTIFICATE_READ), person.branchId());
        var holder = people.find(certificate.staffId());
        var ui = uis.plain();
        return new CertificatePage(
                certificate,
                people.name(certificate.staffId()),
                holder.map(Person::post).orElse(""),
                chips.until(certificate, lists.warning(clock.instant()), ui),
                lists.passes(id),
                lists.overturned(id),
                lists.happenings(id).stream()
                        .map(each -> new CertificatePage.Line(
                                each.at(),
                                each.kind(),
                                by(each.byId()),
                                KeptWords.read(each.reason(), ui),
                                each.rule(),
                                each.href()))
                        .toList(),
                person.may(Permission.CERTIFICATE_MANAGE),
                reason,
                errors);
    }

    private OwnCertificatesPage all(String name, UUID staffId) {
        var held = lists.of(staffId);
        var ui = uis.plain();
        var reasons = held.stream()
                .filter(each ->
                        each.status() == CertificateStatus.SUSPENDED || each.status() == CertificateStatus.REVOKED)
                .collect(Collectors.toMap(
                        CertificateLists.Certificate::id,
                        each -> KeptWords.read(
                                lists.happenings(each.id()).getLast().reason(), ui)));
        return new OwnCertificatesPage(name, lines(held), reasons, ways.of(staffId));
    }

    private String by(@Nullable UUID staffId) {
        return staffId == null ? "" : people.name(staffId);
    }

    private List<CertificatesPage.Line> lines(List<CertificateLists.Certificate> certificates) {
        Map<UUID, Person> holders = people.byIds(
                certificates.stream().map(CertificateLists.Certificate::staffId).toList());
        var warning = lists.warning(clock.instant());
        var ui = uis.plain();
        return certificates.stream()
                .map(certificate -> {
                    var holder = holders.get(certificate.staffId());
                    return new CertificatesPage.Line(
                            certificate,
                            holder == null ? "—" : holder.name(),
                            holder == null ? "" : holder.team(),
                            chips.until(certificate, warning, ui));
                })
                .toList();
    }
}
