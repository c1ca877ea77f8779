package io.bihuan.conversation.web;

import io.bihuan.access.SignedIn;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.conversation.Promised;
import io.bihuan.conversation.PromisedTerm;
import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.Spin;
import io.bihuan.conversation.SpinDesk;
import io.bihuan.conversation.State;
import io.bihuan.conversation.Transcript;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerFacts;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.knowledge.KnowledgeSearch;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what helps with a conversation: the customer, answers, the steps still missing. */
@Component
class HelpPanels {

    private static final int TIPS = 3;
    private static final int LONGEST_QUESTION = 200;

    private final DeskLists lists;
    private final ConversationLists conversations;
    private final Customers customers;
    private final KnowledgeSearch knowledge;
    private final SpinDesk spin;
    private final FollowUpLists followUps;
    private final PromisedTerm terms;
    private final Clock clock;
    private final ObjectProvider<CustomerFacts> facts;

    HelpPanels(
            DeskLists lists,
            ConversationLists conversations,
            Customers customers,
            KnowledgeSearch knowledge,
            SpinDesk spin,
            FollowUpLists followUps,
            PromisedTerm terms,
            Clock clock,
            ObjectProvider<CustomerFacts> facts) {
        this.lists = lists;
        this.conversations = conversations;
        this.customers = customers;
        this.knowledge = knowledge;
        this.spin = spin;
        this.followUps = followUps;
        this.terms = terms;
        this.clock = clock;
        this.facts = facts;
    }

    HelpPanel of(ConversationId id, SignedIn agent, Ui ui) {
        if (!conversations.mayRead(id, agent)) {
            throw new NotFound("conversation " + id);
        }
        var held = lists.require(id);
        var over = held.state() == State.WRAP_UP || held.state() == State.CLOSED;
        var mine = conversations.holder(id).filter(agent.staffId()::equals).isPresent();
        var asked = over ? "" : lastQuestion(id);
        return new HelpPanel(
                id.value(),
                over,
                mine,
                Callers.name(held.id(), held.caller(), null, ui),
                held.customerId() == null ? null : customers.preview(new CustomerId(held.customerId())),
                held.identityCheckedAt() != null,
                held.customerId() == null ? List.of() : known(new CustomerId(held.customerId()), agent, ui),
                held.customerId() == null
                        ? List.of()
                        : lists.before(id, customers.everyId(new CustomerId(held.customerId()))).stream()
                                .limit(3)
                                .map(former -> new HelpPanel.Former(former.id(), former.openedAt(), former.request()))
                                .toList(),
                tips(asked),
                asked,
                lists.closing(id),
                over ? null : prompts(id, held.customerId()),
                over || !mine ? null : offered(id));
    }

    private HelpPanel.@Nullable Offered offered(ConversationId id) {
        var promised = Promised.last(conversations.transcript(id));
        if (promised == null
                || followUps.of(id).stream().anyMatch(each -> !each.promisedAt().isBefore(promised.at()))) {
            return null;
        }
        var dueAt = terms.dueIn(promised.text()).orElse(null);
        return dueAt == null
                ? null
                : new HelpPanel.Offered(
                        promised.text(),
                        LocalDateTime.ofInstant(dueAt, clock.getZone())
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString(),
                        dueAt);
    }

    private HelpPanel.@Nullable Prompts prompts(ConversationId id, @Nullable UUID customer) {
        var said = conversations.transcript(id).lines().stream()
                .filter(line -> line.from() == Speaker.CUSTOMER)
                .map(Transcript.Line::text)
                .toList();
        var valued = customer != null
                && !customers.preview(new CustomerId(customer)).grade().isEmpty();
        return Spin.scene(said, valued)
                .map(scene -> new HelpPanel.Prompts(scene, spin.asked(id)))
                .orElse(null);
    }

    private List<CustomerFact> known(CustomerId customer, SignedIn agent, Ui ui) {
        return facts.orderedStream()
                .flatMap(each -> each.about(customer, agent, ui).stream())
                .toList();
    }

    private List<HelpPanel.Tip> tips(@Nullable String asked) {
        return asked == null || asked.isBlank()
                ? List.of()
                : knowledge.search(asked, TIPS).stream()
                        .map(hit -> new HelpPanel.Tip(hit.articleId(), hit.question(), hit.answer(), (int)
                                Math.round(100 * Math.clamp(hit.score(), 0, 1))))
                        .toList();
    }

    /** The customer's last words that could be a question, with those just before them when they are few. */
    private String lastQuestion(ConversationId id) {
        var words = conversations.transcript(id).lines().stream()
                .filter(line -> line.from() == Speaker.CUSTOMER)
                .map(line -> line.text().strip())
                .toList();
        if (words.isEmpty()) {
            return "";
        }
        var last = words.getLast();
        var text = last.length() < 6 && words.size() > 1 ? words.get(words.size() - 2) + " " + last : last;
        return text.length() <= LONGEST_QUESTION ? text : text.substring(0, LONGEST_QUESTION);
    }
}
