package io.bihuan.satisfaction.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.QrCode;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ArchiveLists;
import io.bihuan.conversation.ClosedTalks;
import io.bihuan.conversation.State;
import io.bihuan.satisfaction.Inviting;
import io.bihuan.satisfaction.OpinionDesk;
import io.bihuan.satisfaction.Opinions;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Links that an agent shows or sends to customers who came by phone or in person. */
@Controller
class AskingController {

    private static final int DAYS = 2;
    private static final int MOST = 60;

    private final OpinionDesk desk;
    private final Opinions opinions;
    private final ArchiveLists archive;
    private final ClosedTalks talks;

    AskingController(OpinionDesk desk, Opinions opinions, ArchiveLists archive, ClosedTalks talks) {
        this.desk = desk;
        this.opinions = opinions;
        this.archive = archive;
        this.talks = talks;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/opinions/asking")
    String list(SignedIn me, Model model) {
        var mine =
                archive
                        .find(new ArchiveLists.Sought("", null, "", me.staffId(), null, null, DAYS, null), me, MOST)
                        .stream()
                        .filter(row -> me.staffId().equals(row.agentId()) && row.replies() > 0 && !row.imported())
                        .filter(row -> row.state() == State.CLOSED || row.state() == State.WRAP_UP)
                        .toList();
        model.addAttribute(
                "page", new AskingPage(mine, opinions.standard().notAgain().toDays()));
        return "satisfaction/asking";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/opinions/asking/{conversation}")
    String link(
            @PathVariable UUID conversation,
            SignedIn me,
            Model model,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        if (talks.spoken(conversation)
                .filter(talk -> me.staffId().equals(talk.agentId()))
                .isEmpty()) {
            throw new NotFound("talk " + conversation);
        }
        return switch (desk.invite(conversation)) {
            case Inviting.Invited invited -> {
                response.setHeader("Cache-Control", "no-store");
                var address = ServletUriComponentsBuilder.fromContextPath(request)
                        .path(invited.href())
                        .toUriString();
                model.addAttribute("page", new LinkPage(address, QrCode.of(address)));
                yield "satisfaction/link";
            }
            case Inviting.Lately() -> {
                Toast.refused(redirect, "satisfaction.lately");
                yield "redirect:/opinions/asking";
            }
            case Inviting.NotServed() -> {
                Toast.refused(redirect, "satisfaction.not-served");
                yield "redirect:/opinions/asking";
            }
            case Inviting.NotWished() -> {
                Toast.refused(redirect, "satisfaction.not-wished");
                yield "redirect:/opinions/asking";
            }
        };
    }
}
