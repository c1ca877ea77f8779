package io.bihuan.frontdesk.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.frontdesk.Drawing;
import io.bihuan.frontdesk.FrontDesk;
import io.bihuan.frontdesk.QueueNumbers;
import io.bihuan.frontdesk.Ticket;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The clerk's page: who is next, and what was asked and done. */
@Controller
class FrontDeskController {

    private static final String COUNTER = "frontdesk.counter";
    private static final int SHOWN = 50;

    private final QueueNumbers numbers;
    private final FrontDesk desk;

    FrontDeskController(QueueNumbers numbers, FrontDesk desk) {
        this.numbers = numbers;
        this.desk = desk;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/front-desk")
    String page(SignedIn person, HttpSession session, Model model) {
        var page = page(person, counter(session));
        var current = page.current();
        return show(
                page,
                VisitForm.of(current == null ? null : current.id(), current == null ? "" : current.about()),
                Errors.none(),
                model);
    }

    @Allow(Permission.SERVE)
    @PostMapping("/front-desk/calls")
    String call(
            @RequestParam(defaultValue = "") String counter,
            SignedIn person,
            HttpSession session,
            RedirectAttributes redirect) {
        var at = counter.strip().substring(0, Math.min(20, counter.strip().length()));
        session.setAttribute(COUNTER, at);
        numbers.callNext(person.staffId(), at)
                .ifPresentOrElse(
                        ticket -> Toast.done(redirect, "frontdesk.called", ticket.label()),
                        () -> Toast.refused(redirect, "frontdesk.nobody"));
        return "redirect:/front-desk";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/front-desk/tickets")
    String draw(@RequestParam(defaultValue = "") String about, RedirectAttributes redirect) {
        switch (numbers.draw(
                about.strip().substring(0, Math.min(60, about.strip().length())))) {
            case Drawing.Drawn drawn ->
                Toast.done(redirect, "frontdesk.drawn", drawn.ticket().label(), drawn.ahead());
            case Drawing.Full(var waiting) -> Toast.refused(redirect, "frontdesk.full", waiting);
        }
        return "redirect:/front-desk";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/front-desk/tickets/{id}/skipping")
    String skip(@PathVariable UUID id, RedirectAttributes redirect) {
        said(numbers.skip(id), "frontdesk.skipped", redirect);
        return "redirect:/front-desk";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/front-desk/tickets/{id}/return")
    String takeBack(@PathVariable UUID id, RedirectAttributes redirect) {
        said(numbers.takeBack(id), "frontdesk.takenBack", redirect);
        return "redirect:/front-desk";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/front-desk/visits")
    String note(
            VisitForm form,
            @RequestParam(defaultValue = "") String notice,
            SignedIn person,
            HttpSession session,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(page(person, counter(session)), form, errors, model);
        }
        var visit = form.visit();
        var id = desk.note(visit, person.staffId(), notice);
        Toast.done(redirect, "frontdesk.noted");
        return switch (visit.then()) {
            case DONE, FOLLOW_UP -> "redirect:/front-desk";
            case TALK -> "redirect:/workspace?c=" + id;
            case COMPLAINT -> "redirect:/complaints/new?conversation=" + id;
        };
    }

    private FrontDeskPage page(SignedIn person, String counter) {
        var called = numbers.called(SHOWN);
        var current = called.stream()
                .filter(ticket -> ticket.state() == Ticket.State.CALLED
                        && person.staffId().equals(ticket.calledBy()))
                .findFirst()
                .orElse(null);
        return new FrontDeskPage(current, numbers.waiting(SHOWN), called, counter, numbers.kiosk());
    }

    private static String show(FrontDeskPage page, VisitForm form, Errors errors, Model model) {
        model.addAttribute("page", page);
        model.addAttribute("form", form);
        model.addAttribute("errors", errors);
        return "frontdesk/desk";
    }

    private static void said(boolean done, String key, RedirectAttributes redirect) {
        if (done) {
            Toast.done(redirect, key);
        } else {
            Toast.refused(redirect, "frontdesk.changed");
        }
    }

    private static String counter(HttpSession session) {
        return session.getAttribute(COUNTER) instanceof String counter ? counter : "";
    }
}
