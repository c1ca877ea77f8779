package io.bihuan.webform.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.calendar.ClockChips;
import io.bihuan.conversation.Openings;
import io.bihuan.conversation.Openings.Opening;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import io.bihuan.webform.Enquiries;
import io.bihuan.webform.Enquiry;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** What came by the form and how its time stands, for those who lead; how a site embeds it, for those who run channels. */
@Controller
class EnquiryController {

    private static final int SHOWN = 100;

    private final Enquiries enquiries;
    private final Openings openings;
    private final ClockChips clocks;
    private final UiFactory uis;

    EnquiryController(Enquiries enquiries, Openings openings, ClockChips clocks, UiFactory uis) {
        this.enquiries = enquiries;
        this.openings = openings;
        this.clocks = clocks;
        this.uis = uis;
    }

    @Allow({Permission.FLOOR_SUPERVISE, Permission.CHANNEL_MANAGE})
    @GetMapping("/enquiries")
    String page(Model model) {
        var ui = uis.plain();
        var waiting = enquiries.unanswered(SHOWN);
        var answered = enquiries.latest(SHOWN).stream()
                .filter(each -> each.answeredAt() != null)
                .toList();
        var shown = Stream.concat(waiting.stream(), answered.stream()).toList();
        var began = openings.of(shown.stream().map(Enquiry::conversation).toList());
        model.addAttribute(
                "rows",
                shown.stream()
                        .map(each -> row(each, began.get(each.conversation()), ui))
                        .toList());
        return "webform/enquiries";
    }

    @Allow(Permission.CHANNEL_MANAGE)
    @GetMapping("/channels/form")
    String embedding(Model model, HttpServletRequest request) {
        var base = ServletUriComponentsBuilder.fromContextPath(request).build().toUriString();
        model.addAttribute("address", base + "/contact");
        model.addAttribute(
                "tag",
                "<iframe src=\"" + base + "/contact?embed=true\" title=\""
                        + uis.plain().text("webform.contact.title")
                        + "\" width=\"100%\" height=\"860\"></iframe>");
        return "webform/embedding";
    }

    private EnquiryRow row(Enquiry each, @Nullable Opening began, Ui ui) {
        var now = ui.dates().now();
        return new EnquiryRow(
                each,
                began == null ? "" : each.topicIn(began.words()),
                began == null ? null : began.state(),
                each.answeredAt() == null
                        ? clocks.open(each.askedAt(), each.dueAt(), now, ui)
                        : clocks.met(each.askedAt(), each.dueAt(), each.answeredAt(), ui));
    }
}
