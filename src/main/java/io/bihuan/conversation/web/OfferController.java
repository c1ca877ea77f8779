package io.bihuan.conversation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.Offer;
import io.bihuan.conversation.OfferDesk;
import io.bihuan.conversation.Taking;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What is offered to an agent, above whatever page they are on. */
@Controller
class OfferController {

    private final OfferDesk desk;
    private final DeskLists lists;
    private final Customers customers;
    private final UiFactory uis;

    OfferController(OfferDesk desk, DeskLists lists, Customers customers, UiFactory uis) {
        this.desk = desk;
        this.lists = lists;
        this.customers = customers;
        this.uis = uis;
    }

    @Allow(Permission.SERVE)
    @GetMapping("/workspace/offers")
    String offers(SignedIn person, Model model) {
        var ui = uis.plain();
        model.addAttribute(
                "cards",
                desk.before(person.staffId()).stream()
                        .map(offer -> card(offer, ui))
                        .toList());
        return "conversation/parts/offers";
    }

    @Allow(Permission.SERVE)
    @PostMapping("/workspace/offers/{id}/acceptance")
    String accept(
            @PathVariable UUID id, @RequestParam UUID conversation, SignedIn person, RedirectAttributes redirect) {
        return switch (desk.accept(id, person.staffId())) {
            case Taking.Taken _ -> "redirect:/workspace?c=" + conversation;
            case Taking.NoLongerWaiting _ -> refuse(redirect, "conversation.refused.offerGone");
            case Taking.HandsFull _ -> refuse(redirect, "conversation.refused.handsFull");
            case Taking.NotCertified _ -> refuse(redirect, "conversation.refused.notCertified");
        };
    }

    private OfferCard card(Offer offer, Ui ui) {
        var held = lists.require(new ConversationId(offer.conversationId()));
        var customer = held.customerId() == null ? null : customers.preview(new CustomerId(held.customerId()));
        var name = Callers.name(held.id(), held.caller(), customer, ui);
        return new OfferCard(
                offer.id(),
                Callers.face(name, ui),
                name,
                customer == null ? "" : customer.grade(),
                held.id(),
                held.unansweredSince() != null ? held.lastText() : "",
                held.waitingSince(),
                offer.untilAt(),
                ui.text("conversation.because." + offer.because()));
    }

    private static String refuse(RedirectAttributes redirect, String key) {
        Toast.refused(redirect, key);
        return "redirect:/workspace";
    }
}
