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
import io.bihuan.conversation.PromiseLedger;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.bihuan.database.OneReading;
import io.bihuan.people.People;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the pages of promises together. */
@Component
class FollowUpPages {

    private static final int SHOWN = 100;
    private static final int WEEKS = 8;

    private final FollowUpLists followUps;
    private final PromiseLedger ledger;
    private final AfterKeeping afterKeeping;
    private final ConversationLists conversations;
    private final DeskLists lists;
    private final Customers customers;
    private final People people;
    private final ClockChips clocks;
    private final OneReading reading;

    FollowUpPages(
            FollowUpLists followUps,
            PromiseLedger ledger,
            AfterKeeping afterKeeping,
            ConversationLists conversations,
            DeskLists lists,
            Customers customers,
            People people,
            ClockChips clocks,
            OneReading reading) {
        this.followUps = followUps;
        this.ledger = ledger;
        this.afterKeeping = afterKeeping;
        this.conversations = conversations;
        this.lists = lists;
        this.customers = customers;
        this.people = people;
        this.clocks = clocks;
        this.reading = reading;
    }

    /** What a list of promises is drawn with, asked once for the whole list. */
    private record Known(
            Map<UUID, DeskLists.Held> conversations, Map<UUID, CustomerPreview> customers, Map<UUID, String> names) {

        DeskLists.Held held(FollowUp promise) {
            return Objects.requireNonNull(conversations.get(promise.conversationId()));
        }

        String owner(FollowUp promise) {
            return Objects.requireNonNull(names.get(promise.ownerId()));
        }
    }

    private Known known(List<FollowUp> promises) {
        var held = lists.byIds(promises.stream().map(FollowUp::conversationId).collect(Collectors.toSet()));
        return new Known(
                held,
                customers.previews(held.values().stream()
                        .map(DeskLists.Held::customerId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet())),
                people.names(promises.stream().map(FollowUp::ownerId).collect(Collectors.toSet())));
    }

    /** Whoever owes it, whoever watches over the branch that owes it, and whoever may read the talk it was made in. */
    boolean mayRead(FollowUp promise, SignedIn person) {
        return promise.ownerId().equals(person.staffId())
                || person.may(Permission.CONVERSATION_READ)
                        && person.branchId() != null
                        && person.branchId().equals(promise.branchId())
                || mayReadTalk(promise, person);
    }

    boolean mayReadTalk(FollowUp promise, SignedIn person) {
        return conversations.mayRead(new ConversationId(promise.conversationId()), person);
    }

    FollowUpsPage list(SignedIn person, boolean all, Ui ui) {
        return reading.of(() -> drawn(person, all, ui));
    }

    private FollowUpsPage drawn(SignedIn person, boolean all, Ui ui) {
        var owed = all ? followUps.owedToAll(person.branchId(), SHOWN) : followUps.owedBy(person.staffId(), SHOWN);
        var kept =
                all ? followUps.keptByAll(person.branchId(), SHOWN / 4) : followUps.keptBy(person.staffId(), SHOWN / 4);
        var toAsk = all ? List.<FollowUp>of() : afterKeeping.toAsk(person.staffId(), SHOWN);
        var known = known(Stream.of(owed, toAsk, kept).flatMap(List::stream).toList());
        return new FollowUpsPage(
                owed.stream().map(each -> line(each, known, person, ui)).toList(),
                toAsk.stream().map(each -> asking(each, known, person, ui)).toList(),
                kept.stream().map(each -> line(each, known, person, ui)).toList(),
                all,
                person.may(Permission.CONVERSATION_READ),
                all ? ledger(person, ui) : null);
    }

    private FollowUpsPage.Ledger ledger(SignedIn person, Ui ui) {
        var now = ui.dates().now();
        var since = now.minus(Duration.ofDays(7L * WEEKS));
        var counted = ledger.since(person.branchId(), since, now, ui.dates().zone(), SHOWN);
        var names = people.names(
                counted.byOwner().stream().map(PromiseLedger.OfOwner::ownerId).toList());
        return new FollowUpsPage.Ledger(
                WEEKS,
                counted.all(),
                counted.byOwner().stream()
                        .map(each -> new FollowUpsPage.Owner(
                                Objects.requireNonNull(names.get(each.ownerId())), each.counted()))
                        .toList(),
                counted.byWeek());
    }

    /** The clock of such a line runs until the customer is to be asked. */
    private FollowUpsPage.Line asking(FollowUp promise, Known known, SignedIn person, Ui ui) {
        var kept = Objects.requireNonNull(promise.keptAt());
        return line(
                promise,
                clocks.open(kept, afterKeeping.until(promise), ui.dates().now(), ui),
                known,
                person,
                ui);
    }

    FollowUpsPage.Line line(FollowUp promise, SignedIn person, Ui ui) {
        return line(promise, known(List.of(promise)), person, ui);
    }

    private FollowUpsPage.Line line(FollowUp promise, Known known, SignedIn person, Ui ui) {
        var clock = promise.keptAt() == null
                ? clocks.open(promise.promisedAt(), promise.dueAt(), ui.dates().now(), ui)
                : clocks.met(promise.promisedAt(), promise.dueAt(), promise.keptAt(), ui);
        return line(promise, clock, known, person, ui);
    }

    private FollowUpsPage.Line line(FollowUp promise, ClockChip clock, Known known, SignedIn person, Ui ui) {
        var held = known.held(promise);
        var customer = held.customerId() == null ? null : known.customers().get(held.customerId());
        return new FollowUpsPage.Line(
                promise.id(),
                promise.conversationId(),
                Callers.name(held.id(), held.caller(), customer, ui),
                promise.promise(),
                known.owner(promise),
                promise.dueAt(),
                clock,
                promise.keptAt() == null,
                promise.ownerId().equals(person.staffId()),
                promise.outcome(),
                promise.satisfied(),
                promise.askedNote());
    }
}
