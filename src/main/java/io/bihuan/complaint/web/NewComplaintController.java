package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.ComplaintDesk;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.Opening;
import io.bihuan.complaint.Twin;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.Transcript;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes complaints in, from a conversation or by hand. */
@Controller
class NewComplaintController {

    private static final int MOST = 20;

    private final ComplaintDesk desk;
    private final ComplaintLists lists;
    private final Categories categories;
    private final ConversationLists conversations;
    private final Customers customers;

    NewComplaintController(
            ComplaintDesk desk,
            ComplaintLists lists,
            Categories categories,
            ConversationLists conversations,
            Customers customers) {
        this.desk = desk;
        this.lists = lists;
        this.categories = categories;
        this.conversations = conversations;
        this.customers = customers;
    }

    @Allow(Permission.COMPLAINT_HANDLE)
    @GetMapping("/complaints/new")
    String form(
            @RequestParam(required = false) @Nullable UUID conversation,
            @RequestParam(required = false) @Nullable UUID customer,
            Model model) {
        var transcript = conversation == null ? null : conversations.transcript(new ConversationId(conversation));
        var whose = transcript == null ? customer : transcript.customerId();
        var form = NewComplaintForm.empty(conversation, whose, transcript == null ? "" : told(transcript));
        return show(form, Errors.none(), List.of(), model);
    }

    /** The longest thing the customer said is most likely what it is about. */
    private static String told(Transcript transcript) {
        return transcript.lines().stream()
                .filter(line -> line.from() == Speaker.CUSTOMER)
                .map(Transcript.Line::text)
                .max(Comparator.comparingInt(String::length))
                .orElse("");
    }

    @Allow(Permission.COMPLAINT_HANDLE)
    @PostMapping("/complaints/new")
    String open(
            SignedIn me,
            NewComplaintForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var errors = form.check();
        if (errors.any()) {
            response.setStatus(422);
            return show(form, errors, List.of(), model);
        }
        return switch (desk.open(form.asked(), me.staffId())) {
            case Opening.Opened(var _, var number) -> {
                Toast.done(redirect, "complaint.opened", number);
                yield "redirect:/complaints/" + number;
            }
            case Opening.Incomplete(var faults) -> {
                response.setStatus(422);
                faults.forEach(fault -> errors.add(field(fault), "complaint.new." + field(fault) + ".missing"));
                yield show(form, errors, List.of(), model);
            }
            case Opening.MuchLike(var twins) -> {
                response.setStatus(422);
                yield show(form, errors, twins, model);
            }
        };
    }

    private static String field(Opening.Fault fault) {
        return switch (fault) {
            case CUSTOMER -> "customer";
            case CATEGORY -> "category";
            case DESCRIPTION -> "description";
            case CLAIM -> "claim";
        };
    }

    private String show(NewComplaintForm form, Errors errors, List<Twin> twins, Model model) {
        var customer = form.customer();
        model.addAttribute(
                "page",
                new NewComplaintPage(
                        form,
                        errors,
                        categories.inUse(),
                        customer == null ? null : customers.preview(new CustomerId(customer)),
                        customer == null
                                ? List.of()
                                : lists.ofCustomer(customers.everyId(new CustomerId(customer)), MOST).stream()
                                        .filter(row -> row.closedAt() == null)
                                        .toList(),
                        twins));
        return "complaint/new";
    }
}
