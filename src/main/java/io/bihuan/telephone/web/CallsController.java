package io.bihuan.telephone.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.audit.Audit;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Reveals;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.telephone.CallLists;
import io.bihuan.telephone.Dialling;
import io.bihuan.telephone.Switchboard;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Calls: the card that pops up, the list, calling back, hearing the recording. */
@Controller
class CallsController {

    private static final int SHOWN = 100;

    private final CallLists calls;
    private final CallCards cards;
    private final Dialling dialling;
    private final Switchboard switchboard;
    private final Reveals reveals;
    private final ConversationLists conversations;
    private final People people;
    private final Audit audit;
    private final UiFactory uis;

    CallsController(
            CallLists calls,
            CallCards cards,
            Dialling dialling,
            Switchboard switchboard,
            Reveals reveals,
            ConversationLists conversations,
            People people,
            Audit audit,
            UiFactory uis) {
        this.calls = calls;
        this.cards = cards;
        this.dialling = dialling;
        this.switchboard = switchboard;
        this.reveals = reveals;
        this.conversations = conversations;
        this.people = people;
        this.audit = audit;
        this.uis = uis;
    }

    @Allow({Permission.SERVE, Permission.CONVERSATION_READ})
    @GetMapping("/calls")
    String list(@RequestParam(defaultValue = "MINE") String which, SignedIn person, Model model) {
        var mayAll = person.may(Permission.CONVERSATION_READ);
        var rows = switch (which) {
            case "MISSED" -> calls.missed(SHOWN);
            case "ALL" -> mayAll ? calls.latest(SHOWN) : calls.of(person.staffId(), SHOWN);
            default -> calls.of(person.staffId(), SHOWN);
        };
        var shown = which.equals("MISSED") || which.equals("ALL") && mayAll ? which : "MINE";
        var talks = rows.stream()
                .map(CallLists.Row::conversationId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        model.addAttribute(
                "page", new CallsPage(shown, mayAll, rows, names(rows), conversations.readable(talks, person)));
        return "telephone/calls";
    }

    /** What is at the agent's telephone now; empty when nothing is. */
    @Allow(Permission.SERVE)
    @GetMapping("/calls/card")
    String card(SignedIn person, Model model) {
        model.addAttribute("cards", cards.of(person, uis.plain()));
        return "telephone/parts/card";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/calls/{id}/dialling")
    String callBack(@PathVariable UUID id, SignedIn person, Model model, RedirectAttributes redirect) {
        return dialled(dialling.back(id, person.staffId()), model, redirect);
    }

    @Allow(Permission.SERVE)
    @PostMapping("/calls/dialling")
    String call(@RequestParam UUID conversation, SignedIn person, Model model, RedirectAttributes redirect) {
        var id = new ConversationId(conversation);
        if (!conversations.mayRead(id, person)) {
            throw new NotFound("conversation " + id);
        }
        var customer = conversations.transcript(id).customerId();
        if (customer == null) {
            return dialled(new Dialling.Dialled.NoNumber(), model, redirect);
        }
        var outcome = dialling.customer(new CustomerId(customer), person.staffId());
        return dialled(
                outcome instanceof Dialling.Dialled.Ringing || reveals.may(new CustomerId(customer), person)
                        ? outcome
                        : new Dialling.Dialled.NotShown(),
                model,
                redirect);
    }

    /** Leads to the recording where its host is one that is trusted; that it was heard is written down. */
    @Allow(Permission.CONVERSATION_READ)
    @GetMapping("/calls/{id}/recording")
    String recording(@PathVariable UUID id, SignedIn person, Model model, HttpServletResponse response) {
        var recorded = calls.recorded(id).orElseThrow(() -> new NotFound("recording of call " + id));
        if (!conversations.mayRead(new ConversationId(recorded.conversation()), person)) {
            throw new NotFound("recording of call " + id);
        }
        if (!isTrusted(recorded.address())) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("number", "");
            model.addAttribute("words", uis.plain().text("telephone.recording.untrusted"));
            return "telephone/dialling";
        }
        audit.saw(person.staffId(), "telephone.recording", "call", id.toString(), Map.of());
        return "redirect:" + recorded.address();
    }

    private boolean isTrusted(String address) {
        try {
            var place = URI.create(address);
            var scheme = Objects.requireNonNullElse(place.getScheme(), "");
            var host = Objects.requireNonNullElse(place.getRawAuthority(), "").toLowerCase(Locale.ROOT);
            return List.of("https", "http").contains(scheme.toLowerCase(Locale.ROOT))
                    && switchboard.settings().recordingHosts().contains(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }

    private String dialled(Dialling.Dialled outcome, Model model, RedirectAttributes redirect) {
        return switch (outcome) {
            case Dialling.Dialled.Ringing(var extension) -> {
                Toast.done(redirect, "telephone.dial.ringing", extension);
                yield "redirect:/calls";
            }
            case Dialling.Dialled.NotShown() -> {
                Toast.refused(redirect, "telephone.dial.notShown");
                yield "redirect:/calls";
            }
            case Dialling.Dialled.NoNumber() -> {
                Toast.refused(redirect, "telephone.dial.noNumber");
                yield "redirect:/calls";
            }
            case Dialling.Dialled.ByHand(var number) -> byHand(number, "telephone.dial.byHand", model);
            case Dialling.Dialled.Failed(var number) -> byHand(number, "telephone.dial.failed", model);
        };
    }

    private String byHand(String number, String key, Model model) {
        model.addAttribute("number", number);
        model.addAttribute("words", uis.plain().text(key));
        return "telephone/dialling";
    }

    private Map<UUID, String> names(List<CallLists.Row> rows) {
        var ids = rows.stream()
                .map(CallLists.Row::agentId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        return people.byIds(ids).values().stream().collect(Collectors.toMap(Person::id, Person::name));
    }
}
