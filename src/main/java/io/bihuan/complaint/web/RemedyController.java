package io.bihuan.complaint.web;

import io.bihuan.complaint.RemedyLinks;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page on which a customer accepts or refuses a remedy; the link is all they need. */
@Controller
class RemedyController {

    private final RemedyLinks links;

    RemedyController(RemedyLinks links) {
        this.links = links;
    }

    @OpenToAll
    @GetMapping("/remedies/{token}")
    String page(@PathVariable String token, Model model, HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        return show(token, "", "", "", Errors.none(), model, response);
    }

    @OpenToAll
    @PostMapping("/remedies/{token}")
    String answer(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String reason,
            Model model,
            HttpServletResponse response) {
        if (answer.equals("accept") && (name.isBlank() || name.length() > 60)) {
            response.setStatus(422);
            var errors = Errors.none().add("name", "complaint.link.name.missing");
            return show(token, "", name, reason, errors, model, response);
        }
        var answered = answer.equals("accept")
                ? links.accept(token, name)
                : links.refuse(token, reason.length() > 2_000 ? reason.substring(0, 2_000) : reason);
        return switch (answered) {
            case ACCEPTED -> show(token, "complaint.link.accepted", "", "", Errors.none(), model, response);
            case REFUSED -> show(token, "complaint.link.refused", "", "", Errors.none(), model, response);
            case GONE -> show(token, "", "", "", Errors.none(), model, response);
            case REASON_NEEDED -> {
                response.setStatus(422);
                var errors = Errors.none().add("reason", "complaint.link.reason.missing");
                yield show(token, "", name, reason, errors, model, response);
            }
        };
    }

    private String show(
            String token,
            String answered,
            String name,
            String reason,
            Errors errors,
            Model model,
            HttpServletResponse response) {
        var offer = answered.isEmpty() ? links.offer(token).orElse(null) : null;
        if (offer == null && answered.isEmpty()) {
            response.setStatus(404);
        }
        model.addAttribute("page", new RemedyPage(token, offer, answered, name, reason, errors));
        return "complaint/remedy";
    }
}
