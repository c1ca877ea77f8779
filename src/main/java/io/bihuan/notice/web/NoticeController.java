package io.bihuan.notice.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.notice.Notices;
import io.bihuan.web.Toast;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a person was told, and that they took note. */
@Controller
class NoticeController {

    private static final int PAGE = 50;

    private final Notices notices;

    NoticeController(Notices notices) {
        this.notices = notices;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/notices")
    String list(
            @RequestParam(required = false) @Nullable String unread,
            @RequestParam(required = false) @Nullable Long before,
            SignedIn person,
            Model model) {
        var older = before == null ? null : Instant.ofEpochMilli(before);
        var found = notices.of(person.staffId(), older, unread != null, PAGE + 1);
        model.addAttribute(
                "page",
                new NoticePage(
                        found.subList(0, Math.min(PAGE, found.size())),
                        unread != null,
                        notices.unread(person.staffId()),
                        found.size() > PAGE));
        return "notice/list";
    }

    /** The bell in the frame, asked for again whenever something new is heard. */
    @Allow(Permission.OWN_DESK)
    @GetMapping("/notices/bell")
    String bell(SignedIn person, Model model) {
        model.addAttribute("unread", notices.unread(person.staffId()));
        return "notice/parts/bell";
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/notices/{id}/reading")
    String read(@PathVariable UUID id, SignedIn person) {
        var href = notices.read(id, person.staffId()).href();
        return "redirect:" + (href.startsWith("/") && !href.startsWith("//") ? href : "/notices");
    }

    @Allow(Permission.OWN_DESK)
    @PostMapping("/notices/reading")
    String readAll(SignedIn person, RedirectAttributes redirect) {
        Toast.done(redirect, "notice.all-read", notices.readAll(person.staffId()));
        return "redirect:/notices";
    }
}
