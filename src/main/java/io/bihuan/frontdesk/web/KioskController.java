package io.bihuan.frontdesk.web;

import io.bihuan.frontdesk.Drawing;
import io.bihuan.frontdesk.QueueNumbers;
import io.bihuan.frontdesk.Ticket;
import io.bihuan.print.Downloads;
import io.bihuan.print.Pdf;
import io.bihuan.web.OpenToAll;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** For those who come: they draw a number, see how many are before them, and where they are called. */
@OpenToAll
@Controller
class KioskController {

    private static final int SHOWN = 6;
    private static final int MOST = 300;

    private final QueueNumbers numbers;
    private final Pdf pdf;
    private final UiFactory uis;

    KioskController(QueueNumbers numbers, Pdf pdf, UiFactory uis) {
        this.numbers = numbers;
        this.pdf = pdf;
        this.uis = uis;
    }

    @GetMapping("/kiosk/{word}")
    String kiosk(@PathVariable String word, Model model) {
        return show("frontdesk/kiosk", word, null, false, model);
    }

    @PostMapping("/kiosk/{word}/tickets")
    String draw(
            @PathVariable String word,
            @RequestParam(defaultValue = "") String about,
            @RequestParam(defaultValue = "") String notice,
            Model model,
            HttpServletResponse response) {
        numbers.admit(word);
        var what = about.strip().substring(0, Math.min(60, about.strip().length()));
        return switch (numbers.draw(what, notice.matches("[1-9]\\d{0,5}") ? Integer.valueOf(notice) : null)) {
            case Drawing.Drawn drawn ->
                "redirect:/kiosk/" + word + "/tickets/" + drawn.ticket().id();
            case Drawing.Full _ -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield show("frontdesk/kiosk", word, null, true, model);
            }
        };
    }

    @GetMapping("/kiosk/{word}/tickets/{id}")
    String ticket(@PathVariable String word, @PathVariable UUID id, Model model) {
        numbers.admit(word);
        return show("frontdesk/number", word, numbers.drawn(numbers.require(id)), false, model);
    }

    /** The slip to take along, as wide as the paper of a slip printer. */
    @GetMapping("/kiosk/{word}/tickets/{id}/slip")
    ResponseEntity<byte[]> slip(@PathVariable String word, @PathVariable UUID id, Locale locale) {
        numbers.admit(word);
        var drawn = numbers.drawn(numbers.require(id));
        var ui = uis.plain();
        var ticket = drawn.ticket();
        var slip = pdf.of(
                "slip",
                Map.of(
                        "number", ticket.label(),
                        "about", ticket.about(),
                        "ahead", ui.text("frontdesk.number.ahead", drawn.ahead()),
                        "drawn", ui.dates().full(ticket.drawnAt())),
                locale);
        return Downloads.pdf(ticket.label(), slip);
    }

    @GetMapping("/kiosk/{word}/screen")
    String screen(@PathVariable String word, Model model) {
        return show("frontdesk/screen", word, null, false, model);
    }

    private String show(String view, String word, Drawing.@Nullable Drawn drawn, boolean full, Model model) {
        numbers.admit(word);
        var called = numbers.called(MOST).stream()
                .filter(ticket -> ticket.state() == Ticket.State.CALLED)
                .limit(SHOWN)
                .toList();
        model.addAttribute(
                "page", new KioskPage(word, drawn, called, numbers.waiting(MOST).size(), full));
        return view;
    }
}
