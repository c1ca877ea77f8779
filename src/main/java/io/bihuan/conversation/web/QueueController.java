package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Place;
import io.bihuan.conversation.Queue;
import io.bihuan.conversation.QueueDesk;
import io.bihuan.conversation.QueueView;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.web.NotFound;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who waits, why nobody has them yet, and what can be done about it by hand. */
@Controller
class QueueController {

    private final QueueView view;
    private final QueueDesk desk;
    private final Queue queue;
    private final ConversationLists lists;
    private final Customers customers;
    private final People people;
    private final UiFactory uis;

    QueueController(
            QueueView view,
            QueueDesk desk,
            Queue queue,
            ConversationLists lists,
            Customers customers,
            People people,
            UiFactory uis) {
        this.view = view;
        this.desk = desk;
        this.queue = queue;
        this.lists = lists;
        this.customers = customers;
        this.people = people;
        this.uis = uis;
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @GetMapping("/queue")
    String page(SignedIn person, Model model) {
        var ui = uis.plain();
        var acts = person.may(Permission.FLOOR_SUPERVISE);
        model.addAttribute(
                "page",
                new QueuePage(
                        view.lines().stream().map(line -> line(line, ui)).toList(),
                        acts
                                ? queue.servers().stream()
                                        .map(agent -> new Option(agent.toString(), people.name(agent)))
                                        .toList()
                                : List.of(),
                        acts,
                        desk.mostPoints()));
        return "conversation/queue";
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/queue/{id}/priority")
    String raise(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String points,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        var many = points.strip().matches("-?\\d{1,4}") ? Integer.parseInt(points.strip()) : 0;
        return said(desk.raise(mine(id, person), many, reason, person.staffId()), redirect);
    }

    @Allow(Permission.FLOOR_SUPERVISE)
    @PostMapping("/queue/{id}/assignment")
    String assign(
            @PathVariable UUID id,
            @RequestParam UUID agent,
            @RequestParam(defaultValue = "") String reason,
            SignedIn person,
            RedirectAttributes redirect) {
        return said(desk.assign(mine(id, person), agent, reason, person.staffId()), redirect);
    }

    private ConversationId mine(UUID id, SignedIn person) {
        var conversation = new ConversationId(id);
        if (!lists.mayRead(conversation, person)) {
            throw new NotFound("conversation " + id);
        }
        return conversation;
    }

    private static String said(QueueDesk.Done done, RedirectAttributes redirect) {
        if (done == QueueDesk.Done.DONE) {
            Toast.done(redirect, "conversation.queue.DONE");
        } else {
            Toast.refused(redirect, "conversation.queue." + done.name());
        }
        return "redirect:/queue";
    }

    private QueuePage.Line line(QueueView.Line line, Ui ui) {
        var held = line.held();
        var customer = held.customerId() == null ? null : customers.preview(new CustomerId(held.customerId()));
        return new QueuePage.Line(
                held.id(),
                Callers.name(held.id(), held.caller(), customer, ui),
                ui.textOr("conversation.channel." + line.channel(), line.channel()),
                line.group(),
                held.waitingSince(),
                held.lastText(),
                line.place().position(),
                line.points(),
                line.raises().stream().map(raise -> reason(raise, ui)).toList(),
                why(line, ui),
                line.widensAt(),
                expected(line.place(), ui));
    }

    private String reason(QueueView.Raise raise, Ui ui) {
        var words = raise.words().isEmpty() ? "" : " · " + raise.words();
        var by = raise.by() == null ? "" : " · " + people.name(raise.by());
        return ui.label("conversation.raising", raise.reason()) + " " + (raise.points() > 0 ? "+" : "") + raise.points()
                + words + by;
    }

    private String why(QueueView.Line line, Ui ui) {
        if (line.offeredTo() != null) {
            return ui.text("conversation.lack.offered", people.name(line.offeredTo()));
        }
        return line.lack().isEmpty() ? ui.text("conversation.lack.soon") : ui.text("conversation.lack." + line.lack());
    }

    private static String expected(Place place, Ui ui) {
        var range = place.range();
        if (range == null) {
            return "—";
        }
        var soonest = minutes(range.soonest());
        var latest = minutes(range.latest());
        return soonest == latest
                ? ui.text("conversation.says.minutes", latest)
                : ui.text("conversation.says.minutesRange", soonest, latest);
    }

    private static long minutes(Duration wait) {
        return Math.max(1, (wait.toSeconds() + 59) / 60);
    }
}
