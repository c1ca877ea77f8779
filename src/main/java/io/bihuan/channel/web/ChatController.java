package io.bihuan.channel.web;

import io.bihuan.channel.ChatDesk;
import io.bihuan.channel.ServiceHours;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Where visitors chat: a page of its own, or the same page inside the sites that are allowed to embed it. */
@OpenToAll
@Controller
class ChatController {

    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
                    + "connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors ";

    private final ChatDesk desk;
    private final MessageDesk messages;
    private final Attachments attachments;
    private final ServiceHours hours;
    private final DeskLists desks;
    private final UiFactory uis;
    private final Clock clock;

    ChatController(
            ChatDesk desk,
            MessageDesk messages,
            Attachments attachments,
            ServiceHours hours,
            DeskLists desks,
            UiFactory uis,
            Clock clock) {
        this.desk = desk;
        this.messages = messages;
        this.attachments = attachments;
        this.hours = hours;
        this.desks = desks;
        this.uis = uis;
        this.clock = clock;
    }

    @GetMapping("/chat")
    String page(@RequestParam(defaultValue = "false") boolean embed, Model model, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY + (embed ? ancestors() : "'none'"));
        model.addAttribute(
                "page",
                new ChatPage(
                        uis.plain().text("channel.chat.house"),
                        embed,
                        messages.limit(),
                        attachments.largest(),
                        hours.served(),
                        desks.answerBy(clock.instant(), null)));
        return "channel/chat";
    }

    @GetMapping("/widget.js")
    ResponseEntity<Resource> widget() {
        return ResponseEntity.ok()
                .contentType(MediaType.valueOf("text/javascript;charset=UTF-8"))
                .cacheControl(CacheControl.maxAge(Duration.ofMinutes(10)).cachePublic())
                .body(new ClassPathResource("static/widget/widget.js"));
    }

    private String ancestors() {
        return ("'self' " + String.join(" ", desk.settings().origins())).strip();
    }
}
