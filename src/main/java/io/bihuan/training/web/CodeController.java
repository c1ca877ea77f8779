package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The instructor's screen: a code that changes, and who is in. */
@Controller
class CodeController {

    private final SessionLists lists;
    private final SessionDesk desk;
    private final Rosters rosters;

    CodeController(SessionLists lists, SessionDesk desk, Rosters rosters) {
        this.lists = lists;
        this.desk = desk;
        this.rosters = rosters;
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/{id}/code")
    String screen(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(me, id));
        return "training/code";
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/{id}/code/panel")
    String panel(SignedIn me, @PathVariable UUID id, Model model) {
        model.addAttribute("page", page(me, id));
        return "training/parts/code";
    }

    private CodePage page(SignedIn me, UUID id) {
        var session = lists.require(id, me);
        var code = desk.code(id);
        var address = ServletUriComponentsBuilder.fromCurrentContextPath().path("/sign-in");
        var scanned = address.cloneBuilder()
                .queryParam("s", id)
                .queryParam("c", code.digits())
                .toUriString();
        return new CodePage(
                session,
                lists.state(session),
                code,
                QrCode.of(scanned),
                address.toUriString(),
                rosters.of(id),
                lists.onTimeUntil(session));
    }
}
