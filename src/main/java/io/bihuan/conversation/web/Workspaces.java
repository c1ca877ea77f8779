package io.bihuan.conversation.web;

import io.bihuan.access.SignedIn;
import io.bihuan.conversation.Attachments;
import io.bihuan.conversation.Carriages;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.DeskLists.Held;
import io.bihuan.conversation.Drafts;
import io.bihuan.conversation.Habits;
import io.bihuan.conversation.MessageDesk;
import io.bihuan.conversation.PromisedTerm;
import io.bihuan.conversation.Queue;
import io.bihuan.conversation.RecallDesk;
import io.bihuan.conversation.RecordDesk;
import io.bihuan.conversation.State;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.web.NotFound;
import io.bihuan.web.Ui;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts an agent's screen together. */
@Component
class Workspaces {

    private static final int SHOWN = 500;
    private static final int QUEUE = 20;

    private final DeskLists lists;
    private final ConversationLists conversations;
    private final MessageDesk messages;
    private final Drafts drafts;
    private final PromisedTerm terms;
    private final Habits habits;
    private final RecallDesk recalls;
    private final RecordDesk records;
    private final Attachments attachments;
    private final Carriages carriages;
    private final Queue queue;
    private final Presence presence;
    private final Customers customers;
    private final People people;
    private final DeskRows rows;

    Workspaces(
            DeskLists lists,
            ConversationLists conversations,
            MessageDesk messages,
            Drafts drafts,
            PromisedTerm terms,
            Habits habits,
            RecallDesk recalls,
            RecordDesk records,
            Attachments attachments,
            Carriages carriages,
            Queue queue,
            Presence presence,
            Customers customers,
            People people,
            DeskRows rows) {
        this.lists = lists;
        this.conversations = conversations;
        this.messages = messages;
        this.drafts = drafts;
        this.terms = terms;
        this.habits = habits;
        this.recalls = recalls;
        this.records = records;
        this.attachments = attachments;
        this.carriages = carriages;
        this.queue = queue;
        this.presence = presence;
        this.customers = customers;
        this.people = people;
        this.rows = rows;
    }

    /** The whole screen, with the conversation asked for, else the one that waits longest for the agent. */
    WorkspacePage page(SignedIn agent, @Nullable UUID asked, @Nullable RecordForm form, Ui ui) {
        var held = lists.heldBy(agent.staffId());
        var current =
                asked != null ? asked : held.stream().map(Held::id).findFirst().orElse(null);
        var open = current == null ? null : open(new ConversationId(current), agent, form, ui);
        return new WorkspacePage(
                agent.staffId(),
                rows.of(held, current, ui),
                rows.of(lists.waiting(QUEUE), current, ui),
                lists.waiting(),
                lists.capacity(),
                presence.of(agent.staffId()) == AgentState.READY,
                queue.mayServe(agent.staffId()),
                open,
                asked != null);
    }

    /** The left side alone. */
    WorkspacePage lists(SignedIn agent, @Nullable UUID current, Ui ui) {
        return new WorkspacePage(
                agent.staffId(),
                rows.of(lists.heldBy(agent.staffId()), current, ui),
                rows.of(lists.waiting(QUEUE), current, ui),
                lists.waiting(),
                lists.capacity(),
                presence.of(agent.staffId()) == AgentState.READY,
                queue.mayServe(agent.staffId()),
                null,
                false);
    }

    private OpenConversation open(ConversationId id, SignedIn agent, @Nullable RecordForm form, Ui ui) {
        if (!conversations.mayRead(id, agent)) {
            throw new NotFound("conversation " + id);
        }
        var held = lists.require(id);
        var customer = held.customerId() == null ? null : customers.preview(new CustomerId(held.customerId()));
        var name = Callers.name(held.id(), held.caller(), customer, ui);
        var lines = conversations.after(id, Math.max(0, held.lastSeq() - SHOWN), SHOWN).stream()
                .map(message -> message.in(ui))
                .map(m -> new OpenConversation.Line(
                        m.seq(), m.from(), m.at(), m.text(), m.clientId(), m.scripted(), m.attachments()))
                .toList();
        return new OpenConversation(
                held.id(),
                held.state(),
                held.channel(),
                holder(id, agent),
                Callers.face(name, ui),
                name,
                customer == null ? "" : customer.grade(),
                held.customerId() == null
                        ? 0
                        : lists.before(id, customers.everyId(new CustomerId(held.customerId())))
                                .size(),
                held.openedAt(),
                held.identityCheckedAt(),
                rows.tick(held, ui),
                rows.tick(held, ui) == null && held.state() != State.CLOSED ? rows.due(held, ui) : null,
                lines,
                held.lastSeq(),
                messages.limit(),
                attachments.largest(),
                drafts.find(id, agent.staffId()).orElse(null),
                habits.looksTwice(agent.staffId()),
                habits.takesBack(agent.staffId()),
                recalls.within(),
                recalls.of(id, agent.staffId()),
                held.state() == State.WRAP_UP ? record(id, form, name, ui) : null,
                held.heldUntil(),
                held.state().isTalk() ? carriages.noWayOut(id, held.channel()).orElse(null) : null);
    }

    private String holder(ConversationId id, SignedIn viewer) {
        return conversations
                .holder(id)
                .filter(holder -> !holder.equals(viewer.staffId()))
                .map(people::name)
                .orElse("");
    }

    private RecordForm record(ConversationId id, @Nullable RecordForm form, String name, Ui ui) {
        return form == null ? RecordForm.of(records.draft(id), name, ui.dates(), terms) : form;
    }
}
