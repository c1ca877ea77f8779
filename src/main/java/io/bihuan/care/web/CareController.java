package io.bihuan.care.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.care.CareDesk;
import io.bihuan.care.CareFigures;
import io.bihuan.care.CareLetters;
import io.bihuan.care.CareStandard;
import io.bihuan.care.CareTask;
import io.bihuan.care.Courses;
import io.bihuan.care.Outcome;
import io.bihuan.care.Writing;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.customer.Reveals;
import io.bihuan.standard.Standards;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The call list of care: take the next one, call, note what came of it. */
@Controller
class CareController {

    private static final int LISTED = 50;
    private static final int LONGEST = 500;

    private final CareDesk desk;
    private final CareLetters letters;
    private final Courses courses;
    private final CareFigures figures;
    private final Customers customers;
    private final Reveals reveals;
    private final Standards standards;
    private final UiFactory uis;

    CareController(
            CareDesk desk,
            CareLetters letters,
            Courses courses,
            CareFigures figures,
            Customers customers,
            Reveals reveals,
            Standards standards,
            UiFactory uis) {
        this.desk = desk;
        this.letters = letters;
        this.courses = courses;
        this.figures = figures;
        this.customers = customers;
        this.reveals = reveals;
        this.standards = standards;
        this.uis = uis;
    }

    @Allow(Permission.CARE_CALL)
    @GetMapping("/care")
    String list(SignedIn me, Model model) {
        return show(me, "", null, model);
    }

    @Allow(Permission.CARE_CALL)
    @PostMapping("/care/next")
    String next(SignedIn me, RedirectAttributes redirect) {
        if (desk.next(me).isEmpty()) {
            Toast.refused(redirect, desk.quiet() ? "care.quiet" : "care.nothing-due");
        }
        return "redirect:/care";
    }

    /** Shows the number of the customer one has before one; who looked is written down. */
    @Allow(Permission.CARE_CALL)
    @PostMapping("/care/tasks/{id}/phone")
    String phone(@PathVariable UUID id, SignedIn me, Model model) {
        var task = desk.heldBy(me.staffId())
                .filter(each -> each.id().equals(id))
                .orElseThrow(() -> new NotFound("care task " + id));
        var ui = uis.plain();
        var reason = ui.label("care.campaign", task.campaign());
        var phone = reveals.phone(new CustomerId(task.customerId()), me.staffId(), reason);
        return show(me, phone.orElseGet(() -> ui.text("care.no-phone")), null, model);
    }

    /** Writes to the customer one has before one, in the words as they stand. */
    @Allow(Permission.CARE_CALL)
    @PostMapping("/care/tasks/{id}/message")
    String write(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String words,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var held =
                desk.heldBy(me.staffId()).filter(each -> each.id().equals(id)).orElse(null);
        if (held == null) {
            Toast.refused(redirect, "care.not-yours");
            return "redirect:/care";
        }
        var ui = uis.plain();
        var errors = CareLetter.check(words);
        if (!errors.any()) {
            var what = ui.text("care.step", ui.label("care.campaign", held.campaign()), held.step(), held.steps());
            var reason = ui.text("care.letter.reason", what);
            switch (letters.write(id, channel, ui.text("care.letter.subject." + held.campaign()), words, reason, me)) {
                case Writing.Sent _ -> {
                    Toast.done(redirect, "care.letter.sent");
                    desk.next(me);
                    return "redirect:/care";
                }
                case Writing.NotYours() -> {
                    Toast.refused(redirect, "care.not-yours");
                    return "redirect:/care";
                }
                case Writing.Quiet() -> errors.add("words", "care.quiet");
                case Writing.NotWished() -> errors.add("words", "care.letter.not-wished");
                case Writing.OutOfReach() -> errors.add("words", "care.letter.out-of-reach");
            }
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return show(me, "", new CareLetter(letters.ways(held), channel, words, errors), model);
    }

    @Allow(Permission.CARE_CALL)
    @PostMapping("/care/tasks/{id}/outcome")
    String note(
            @PathVariable UUID id,
            @RequestParam Outcome outcome,
            @RequestParam(defaultValue = "") String note,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (outcome == Outcome.WRITTEN || outcome == Outcome.PROBLEM && note.isBlank()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            var missing = Errors.none().add("note", "care.note-missing");
            return show(me, "", null, today(), new CarePage.Note(note, missing), model);
        }
        if (!desk.note(id, outcome, note.length() > LONGEST ? note.substring(0, LONGEST) : note, me)) {
            Toast.refused(redirect, "care.not-yours");
            return "redirect:/care";
        }
        Toast.done(redirect, "care.noted." + outcome);
        desk.next(me);
        return "redirect:/care";
    }

    @Allow(Permission.CARE_CALL)
    @PostMapping("/care/tasks/{id}/return")
    String putBack(@PathVariable UUID id, SignedIn me) {
        desk.putBack(id, me);
        return "redirect:/care";
    }

    @Allow(Permission.CARE_CALL)
    @PostMapping("/care/purchases")
    String purchased(
            @RequestParam(defaultValue = "") String number,
            @RequestParam(defaultValue = "") String reference,
            @RequestParam(defaultValue = "") String day,
            SignedIn me,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var dates = uis.plain().dates();
        var customer = customers.byNumber(number.strip());
        var form = new PurchaseForm(number, reference, day, Errors.none()).checked(customer.isPresent(), dates.today());
        if (form.errors().any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(me, "", null, form, CarePage.Note.none(), model);
        }
        if (courses.purchased(
                customer.orElseThrow().value(),
                reference.strip(),
                me.branchId(),
                Objects.requireNonNull(form.date()).atStartOfDay(dates.zone()).toInstant())) {
            Toast.done(redirect, "care.purchased");
        } else {
            Toast.refused(redirect, "care.purchased-not");
        }
        return "redirect:/care";
    }

    private PurchaseForm today() {
        return PurchaseForm.of(uis.plain().dates().today());
    }

    private String show(SignedIn me, String phone, @Nullable CareLetter typed, Model model) {
        return show(me, phone, typed, today(), CarePage.Note.none(), model);
    }

    private String show(
            SignedIn me,
            String phone,
            @Nullable CareLetter typed,
            PurchaseForm purchase,
            CarePage.Note note,
            Model model) {
        var held = desk.heldBy(me.staffId()).orElse(null);
        var letter = typed != null
                ? typed
                : held == null ? CareLetter.none() : CareLetter.of(held, letters.ways(held), me.name(), uis.plain());
        var due = desk.due(me.branchId(), LISTED);
        var sees = me.may(Permission.CARE_READ);
        var ids = Stream.concat(Stream.ofNullable(held), due.stream())
                .map(CareTask::customerId)
                .toList();
        model.addAttribute(
                "page",
                new CarePage(
                        held,
                        phone,
                        due,
                        customers.previews(ids),
                        desk.quiet(),
                        letter,
                        purchase,
                        note,
                        standards
                                .inForce(CareStandard.class, uis.plain().dates().now())
                                .rules(),
                        sees ? figures.coverage(me.branchId()) : List.of(),
                        sees ? figures.effects(me.branchId()) : List.of()));
        return "care/care";
    }
}
