package io.bihuan.mass.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.Cause;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.bihuan.mass.Decision;
import io.bihuan.mass.Incident;
import io.bihuan.mass.MassDesk;
import io.bihuan.mass.MassLists;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gathers complaints of one cause, decides once for all, and tells all at once. */
@Controller
class MassController {

    private static final int MOST = 100;
    private static final int TITLE = 80;
    private static final int LONG = 2_000;

    private final MassDesk desk;
    private final MassLists lists;
    private final ComplaintLists complaints;
    private final Categories categories;
    private final Customers customers;
    private final People people;
    private final UiFactory uis;

    MassController(
            MassDesk desk,
            MassLists lists,
            ComplaintLists complaints,
            Categories categories,
            Customers customers,
            People people,
            UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.complaints = complaints;
        this.categories = categories;
        this.customers = customers;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @GetMapping("/complaints/mass")
    String all(SignedIn me, Model model) {
        model.addAttribute(
                "page",
                new MassPage(
                        lists.latest(me.branchId(), MOST),
                        lists.suggested(me.branchId()),
                        categories.names(uis.plain().english()),
                        null,
                        List.of(),
                        new HashMap<>(),
                        List.of(),
                        List.of(),
                        MassPage.Form.empty()));
        return "mass/list";
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/mass")
    String gather(
            SignedIn me,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(required = false) @Nullable List<UUID> complaint,
            RedirectAttributes redirect) {
        if (title.isBlank() || title.length() > TITLE) {
            Toast.refused(redirect, "mass.title.missing", TITLE);
            return "redirect:/complaints/mass";
        }
        var incident = desk.gather(title, complaint == null ? List.of() : complaint, me.branchId(), me.staffId());
        Toast.done(redirect, "mass.gathered", incident.number());
        return back(incident);
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @GetMapping("/complaints/mass/{number}")
    String one(SignedIn me, @PathVariable String number, Model model) {
        return show(lists.require(number, me.branchId()), List.of(), List.of(), MassPage.Form.empty(), model);
    }

    /** Takes a complaint in by its number. */
    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/mass/{number}/members")
    String join(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String complaint,
            RedirectAttributes redirect) {
        var incident = lists.require(number, me.branchId());
        try {
            var file = complaints.file(complaint.strip(), me.branchId());
            if (desk.join(incident, file.id().value(), me.staffId())) {
                Toast.done(redirect, "mass.joined", file.number());
            } else {
                Toast.refused(redirect, "mass.taken", file.number());
            }
        } catch (NotFound unknown) {
            Toast.refused(redirect, "mass.unknown", complaint);
        }
        return back(incident);
    }

    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/mass/{number}/departures")
    String leave(SignedIn me, @PathVariable String number, @RequestParam UUID complaint, RedirectAttributes redirect) {
        var incident = lists.require(number, me.branchId());
        desk.leave(incident, complaint, me.staffId());
        Toast.done(redirect, "mass.left");
        return back(incident);
    }

    /** Decides for all; the customers' links are shown on the page that follows, once. */
    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/mass/{number}/decision")
    String decide(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String facts,
            @RequestParam(defaultValue = "") String proof,
            @RequestParam(defaultValue = "") String responsible,
            @RequestParam Cause cause,
            @RequestParam(required = false) @Nullable List<String> remedies,
            @RequestParam(defaultValue = "") String amount,
            @RequestParam(defaultValue = "") String words,
            Model model,
            HttpServletResponse response) {
        var incident = lists.require(number, me.branchId());
        var chosen = Objects.requireNonNullElse(remedies, List.<String>of());
        var errors = Errors.none()
                .addIf(facts.isBlank() || facts.length() > LONG, "facts", "mass.facts.missing")
                .addIf(proof.isBlank() || proof.length() > LONG, "proof", "mass.proof.missing")
                .addIf(responsible.isBlank() || responsible.length() > TITLE, "responsible", "mass.responsible.missing")
                .addIf(chosen.isEmpty(), "remedies", "mass.remedies.missing")
                .addIf(words.isBlank() || words.length() > LONG, "words", "mass.words.missing");
        var form = new MassPage.Form(facts, proof, responsible, cause.name(), chosen, amount, words, "", errors);
        if (errors.any()) {
            response.setStatus(422);
            return show(incident, List.of(), List.of(), form, model);
        }
        var decided = desk.decide(
                incident, new Decision(facts, proof, responsible, cause, chosen, amount, words), me.staffId());
        var known = customers.previews(
                decided.offers().stream().map(MassDesk.Offer::customerId).toList());
        var links = decided.offers().stream()
                .map(offer -> new MassPage.Link(
                        offer.complaint(),
                        known.containsKey(offer.customerId()) ? name(known.get(offer.customerId())) : "—",
                        ServletUriComponentsBuilder.fromCurrentContextPath()
                                .path("/remedies/" + offer.link().token())
                                .toUriString(),
                        offer.link().code()))
                .toList();
        response.setHeader("Cache-Control", "no-store");
        return show(
                lists.require(number, me.branchId()),
                links,
                List.copyOf(decided.held().keySet()),
                form,
                model);
    }

    private static String name(@Nullable CustomerPreview customer) {
        return customer == null ? "—" : customer.name();
    }

    /** Tells every customer of the case the same. */
    @Allow(Permission.COMPLAINT_SUPERVISE)
    @PostMapping("/complaints/mass/{number}/word")
    String tell(
            SignedIn me,
            @PathVariable String number,
            @RequestParam(defaultValue = "") String word,
            RedirectAttributes redirect) {
        var incident = lists.require(number, me.branchId());
        if (word.isBlank() || word.length() > LONG) {
            Toast.refused(redirect, "mass.word.missing");
        } else {
            desk.tell(incident, word, me.staffId());
            Toast.done(redirect, "mass.told");
        }
        return back(incident);
    }

    private String show(
            Incident incident, List<MassPage.Link> links, List<String> held, MassPage.Form form, Model model) {
        var members = lists.members(incident);
        var owners = members.stream()
                .map(ComplaintLists.Row::ownerId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        var names = new HashMap<UUID, String>();
        people.byIds(owners).values().forEach(person -> names.put(person.id(), person.name()));
        model.addAttribute(
                "page",
                new MassPage(
                        List.of(),
                        List.of(),
                        categories.names(uis.plain().english()),
                        incident,
                        members,
                        names,
                        links,
                        held,
                        form));
        return "mass/one";
    }

    private static String back(Incident incident) {
        return "redirect:/complaints/mass/" + incident.number();
    }
}
