package io.bihuan.conversation.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.conversation.AfterKeeping;
import io.bihuan.conversation.ConversationId;
import io.bihuan.conversation.ConversationLists;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.FollowUp;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.people.People;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Puts the pages of promises together. */
@Component
class FollowUpPages {

    private static final int SHOWN = 100;
    private static final int WEEKS = 8;

    private final FollowUpLists followUps;
    private final AfterKeeping afterKeeping;
    private final ConversationLists conversations;
    private final DeskLists lists;
    private final Customers customers;
    private final People people;
    private final ClockChips clocks;

    FollowUpPages(
            FollowUpLists followUps,
            AfterKeeping afterKeeping,
            ConversationLists conversations,
            DeskLists lists,
            Customers customers,
            People people,
            ClockChips clocks) {
        this.followUps = followUps;
        this.afterKeeping = afterKeeping;
        this.conversations = conversations;
        this.lists = lists;
        this.customers = customers;
        this.people = people;
        this.clocks = clocks;
    }

    boolean mayRead(FollowUp promise, SignedIn person) {
        return conversations.mayRead(new ConversationId(promise.conversationId()), person);
    }

    FollowUpsPage list(SignedIn person, boolean all, Ui ui) {
        var owed = all ? followUps.owedToAll(person.branchId(), SHOWN) : followUps.owedBy(person.staffId(), SHOWN);
        var kept =
                all ? followUps.keptByAll(person.branchId(), SHOWN / 4) : followUps.keptBy(person.staffId(), SHOWN / 4);
        return new FollowUpsPage(
                owed.stream().map(each -> line(each, person, ui)).toList(),
                all
                        ? List.of()
                        : afterKeeping.toAsk(person.staffId(), SHOWN).stream()
                                .map(each -> asking(each, person, ui))
                                .toList(),
                kept.stream().map(each -> line(each, person, ui)).toList(),
                all,
                person.may(Permission.CONVERSATION_READ),
                all ? ledger(person, ui) : null);
    }

    private FollowUpsPage.Ledger ledger(SignedIn person, Ui ui) {
        var now = ui.dates().now();
        var since = now.minus(Duration.ofDays(7L * WEEKS));
        return new FollowUpsPage.Ledger(
                WEEKS,
                followUps.tally(person.branchId(), since, now),
                followUps.byOwner(person.branchId(), since, now, SHOWN).stream()
                        .map(each -> new FollowUpsPage.Owner(people.name(each.ownerId()), each))
                        .toList(),
                followUps.byWeek(
                        person.branchId(), since, now, ui.dates().zone().toString()));
    }

    /** The clock of such a line runs until the customer is to be asked. */
    private FollowUpsPage.Line asking(FollowUp promise, SignedIn person, Ui ui) {
        var kept = Objects.requireNonNull(promise.keptAt());
        return line(
                promise,
                clocks.open(kept, afterKeeping.until(promise), ui.dates().now(), ui),
                person,
                ui);
    }

    FollowUpsPage.Line line(FollowUp promise, SignedIn person, Ui ui) {
        var clock = promise.keptAt() == null
                ? clocks.open(promise.promisedAt(), promise.dueAt(), ui.dates().now(), ui)
                : clocks.met(promise.promisedAt(), promise.dueAt(), promise.keptAt(), ui);
        return line(promise, clock, person, ui);
    }

    private FollowUpsPage.Line line(FollowUp promise, ClockChip clock, SignedIn person, Ui ui) {
        var held = lists.require(new ConversationId(promise.conversationId()));
        var customer = held.customerId() == null ? null : customers.preview(new CustomerId(held.customerId()));
        return new FollowUpsPage.Line(
                promise.id(),
                promise.conversationId(),
                Callers.name(held.id(), held.caller(), customer, ui),
                promise.promise(),
                people.name(promise.ownerId()),
                promise.dueAt(),
                clock,
                promise.keptAt() == null,
                promise.ownerId().equals(person.staffId()),
                promise.outcome(),
                promise.satisfied(),
                promise.askedNote());
    }
}
