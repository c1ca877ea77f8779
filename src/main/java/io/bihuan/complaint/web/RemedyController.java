package io.bihuan.complaint.web;

import io.bihuan.access.RateLimits;
import io.bihuan.complaint.RemedyCodes;
import io.bihuan.complaint.RemedyLinks;
import io.bihuan.complaint.Signature;
import io.bihuan.web.Errors;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page on which a customer accepts, refuses or asks about a remedy; the link is all they need. */
@Controller
class RemedyController {

    private static final int CALLS_PER_MINUTE = 60;
    private static final int NAME = 60;
    private static final int LONG = 2_000;

    private final RemedyLinks links;
    private final RemedyCodes codes;
    private final RateLimits limits;
    private final UiFactory uis;

    RemedyController(RemedyLinks links, RemedyCodes codes, RateLimits limits, UiFactory uis) {
        this.links = links;
        this.codes = codes;
        this.limits = limits;
        this.uis = uis;
    }

    /** What the customer sends. */
    record Sent(String answer, String name, String signature, String code, String reason, String question) {

        Sent {
            answer = answer == null ? "" : answer;
            name = name == null ? "" : name.strip();
            signature = signature == null ? "" : signature;
            code = code == null ? "" : code;
            reason = cut(reason);
            question = cut(question);
        }

        private static String cut(String text) {
            return text == null ? "" : text.length() > LONG ? text.substring(0, LONG) : text;
        }

        static Sent nothing() {
            return new Sent("", "", "", "", "", "");
        }
    }

    @OpenToAll
    @GetMapping("/remedies/{token}")
    String page(@PathVariable String token, Model model, HttpServletRequest request, HttpServletResponse response) {
        return admitted(request)
                ? show(token, "", Sent.nothing(), Errors.none(), model, response)
                : tooMany(token, model, response);
    }

    @OpenToAll
    @PostMapping("/remedies/{token}")
    String answer(
            @PathVariable String token,
            Sent sent,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!admitted(request)) {
            return tooMany(token, model, response);
        }
        if (sent.answer().equals("code")) {
            return code(token, sent, model, response);
        }
        if (sent.answer().equals("accept")
                && (sent.name().isBlank() || sent.name().length() > NAME)) {
            return wrong(token, sent, "name", "complaint.link.name.missing", model, response);
        }
        var answered = switch (sent.answer()) {
            case "accept" -> accept(token, sent);
            case "ask" -> links.ask(token, sent.question());
            default -> links.refuse(token, sent.reason());
        };
        return switch (answered) {
            case ACCEPTED -> show(token, "complaint.link.accepted", sent, Errors.none(), model, response);
            case REFUSED -> show(token, "complaint.link.refused", sent, Errors.none(), model, response);
            case ASKED -> "redirect:/remedies/" + token;
            case GONE -> show(token, "", sent, Errors.none(), model, response);
            case SIGNATURE_NEEDED ->
                wrong(token, sent, "signature", "complaint.link.signature.missing", model, response);
            case CODE_WRONG -> wrong(token, sent, "code", "complaint.link.code.wrong", model, response);
            case WORDS_NEEDED -> {
                var field = sent.answer().equals("ask") ? "question" : "reason";
                yield wrong(token, sent, field, "complaint.link." + field + ".missing", model, response);
            }
        };
    }

    private String code(String token, Sent sent, Model model, HttpServletResponse response) {
        return switch (codes.send(token, uis.plain())) {
            case MAILED -> show(token, "", true, sent, Errors.none(), model, response);
            case TOO_MANY -> wrong(token, sent, "code", "complaint.link.mail.many", model, response);
            case FAILED -> wrong(token, sent, "code", "complaint.link.mail.failed", model, response);
            case GONE -> show(token, "", sent, Errors.none(), model, response);
        };
    }

    private RemedyLinks.Answered accept(String token, Sent sent) {
        var signature = Signature.read(sent.signature()).orElse(null);
        return links.accept(token, sent.name(), signature, sent.code());
    }

    private boolean admitted(HttpServletRequest request) {
        return limits.take("remedy", request.getRemoteAddr(), CALLS_PER_MINUTE);
    }

    private String wrong(String token, Sent sent, String field, String key, Model model, HttpServletResponse response) {
        response.setStatus(422);
        return show(token, "", sent, Errors.none().add(field, key), model, response);
    }

    private static String tooMany(String token, Model model, HttpServletResponse response) {
        response.setStatus(429);
        var nothing = new RemedyLinks.Offer(RemedyLinks.State.UNKNOWN, "", "", Instant.EPOCH, List.of());
        model.addAttribute("page", new RemedyPage(token, nothing, "", true, "", "", "", "", false, Errors.none()));
        return "complaint/remedy";
    }

    private String show(
            String token, String answered, Sent sent, Errors errors, Model model, HttpServletResponse response) {
        return show(token, answered, false, sent, errors, model, response);
    }

    private String show(
            String token,
            String answered,
            boolean mailed,
            Sent sent,
            Errors errors,
            Model model,
            HttpServletResponse response) {
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        var offer = links.offer(token);
        if (answered.isEmpty() && offer.state() != RemedyLinks.State.OPEN) {
            response.setStatus(offer.state() == RemedyLinks.State.UNKNOWN ? 404 : 410);
        }
        model.addAttribute(
                "page",
                new RemedyPage(
                        token,
                        offer,
                        answered,
                        false,
                        sent.name(),
                        sent.reason(),
                        sent.question(),
                        codes.reaches(token).orElse(""),
                        mailed,
                        errors));
        return "complaint/remedy";
    }
}
