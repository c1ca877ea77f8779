package io.bihuan.conversation.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.conversation.AfterKeeping;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.FollowUp;
import io.bihuan.conversation.FollowUpLists;
import io.bihuan.conversation.State;
import io.bihuan.customer.CustomerFact;
import io.bihuan.customer.CustomerFacts;
import io.bihuan.customer.CustomerId;
import io.bihuan.customer.Customers;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What serving asks of an agent today: records not yet written, promises not yet kept. */
@Component
class ServingObligations implements Obligations, CustomerFacts {

    private static final int MOST = 6;

    private final DeskLists lists;
    private final FollowUpLists followUps;
    private final AfterKeeping afterKeeping;
    private final Customers customers;
    private final ClockChips clocks;

    ServingObligations(
            DeskLists lists,
            FollowUpLists followUps,
            AfterKeeping afterKeeping,
            Customers customers,
            ClockChips clocks) {
        this.lists = lists;
        this.followUps = followUps;
        this.afterKeeping = afterKeeping;
        this.customers = customers;
        this.clocks = clocks;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        return viewer instanceof SignedIn person && person.may(Permission.SERVE)
                ? Stream.of(records(person, ui), promises(person, ui), questions(person, ui))
                        .flatMap(each -> each)
                        .toList()
                : List.of();
    }

    /** What the house has promised this customer and not yet kept. */
    @Override
    public List<CustomerFact> about(CustomerId customer, SignedIn viewer, Ui ui) {
        return followUps.owedTo(customers.everyId(customer)).stream()
                .map(promise -> new CustomerFact(
                        ui.text("conversation.fact.promise"),
                        promise.promise(),
                        "/follow-ups/" + promise.id(),
                        Tone.WARN,
                        clock(promise, ui)))
                .toList();
    }

    private Stream<Obligation> records(SignedIn person, Ui ui) {
        return lists.heldBy(person.staffId()).stream()
                .filter(held -> held.state() == State.WRAP_UP && held.wrapUpAt() != null)
                .limit(MOST)
                .map(held -> {
                    var since = held.wrapUpAt() == null ? held.openedAt() : held.wrapUpAt();
                    var due = since.plus(lists.limits(held.standardVersion()).recordWithin());
                    return new Obligation(
                            ui.text("conversation.owed.record", Callers.name(held.id(), held.caller(), null, ui)),
                            ui.text("conversation.owed.record.detail"),
                            "E-10",
                            "/workspace?c=" + held.id(),
                            ui.text("conversation.owed.record.action"),
                            due,
                            clocks.open(since, due, ui.dates().now(), ui));
                });
    }

    private Stream<Obligation> promises(SignedIn person, Ui ui) {
        return followUps.owedBy(person.staffId(), MOST).stream()
                .map(promise -> new Obligation(
                        ui.text("conversation.owed.promise", promise.promise()),
                        ui.when(promise.dueAt()),
                        "E-11",
                        "/follow-ups/" + promise.id(),
                        ui.text("conversation.owed.promise.action"),
                        promise.dueAt(),
                        clock(promise, ui)));
    }

    private Stream<Obligation> questions(SignedIn person, Ui ui) {
        return afterKeeping.toAsk(person.staffId(), MOST).stream().map(promise -> {
            var kept = promise.keptAt() == null ? promise.dueAt() : promise.keptAt();
            var until = afterKeeping.until(promise);
            return new Obligation(
                    ui.text("conversation.owed.question", promise.promise()),
                    ui.text("conversation.owed.question.detail", ui.when(kept)),
                    "E-11",
                    "/follow-ups/" + promise.id(),
                    ui.text("conversation.owed.question.action"),
                    until,
                    clocks.open(kept, until, ui.dates().now(), ui));
        });
    }

    /** A promise runs from when it was made until the time that was told, by the clock on the wall. */
    private ClockChip clock(FollowUp promise, Ui ui) {
        return clocks.open(promise.promisedAt(), promise.dueAt(), ui.dates().now(), ui)
                .explainedBy(List.of(
                        ui.text("conversation.promise.why.made", ui.dates().full(promise.promisedAt())),
                        ui.text("conversation.promise.why.due", ui.dates().full(promise.dueAt())),
                        ui.text("conversation.tick.why.clock")));
    }
}
