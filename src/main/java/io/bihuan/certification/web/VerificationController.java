package io.bihuan.certification.web;

import io.bihuan.certification.CertificateLists;
import io.bihuan.people.People;
import io.bihuan.web.OpenToAll;
import java.time.Clock;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Lets anybody check a certificate by the code printed on it. */
@Controller
class VerificationController {

    private final CertificateLists lists;
    private final People people;
    private final Clock clock;

    VerificationController(CertificateLists lists, People people, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    @OpenToAll
    @GetMapping("/verify")
    String ask(@RequestParam(defaultValue = "") String code, Model model) {
        return code.isBlank() ? page(model, new VerificationPage("", null, "", false)) : verify(code, model);
    }

    @OpenToAll
    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, Model model) {
        var found = lists.byCode(code.length() > 40 ? "" : code);
        var page = found.map(certificate -> new VerificationPage(
                        code,
                        certificate,
                        VerificationPage.masked(people.name(certificate.staffId())),
                        certificate.countsAt(clock.instant())))
                .orElseGet(() -> new VerificationPage(code, null, "", false));
        return page(model, page);
    }

    private static String page(Model model, VerificationPage page) {
        model.addAttribute("page", page);
        return "certification/verify";
    }
}
