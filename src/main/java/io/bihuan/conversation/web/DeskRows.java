package io.bihuan.conversation.web;

import io.bihuan.calendar.ClockChips;
import io.bihuan.conversation.DeskLists;
import io.bihuan.conversation.DeskLists.Held;
import io.bihuan.conversation.State;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Customers;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Ui;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Draws conversations as lines with their clocks. */
@Component
class DeskRows {

    /** Named on no row: nearly every talk comes this way. */
    private static final String CHAT = "ONLINE";

    private final DeskLists lists;
    private final Customers customers;
    private final ClockChips clocks;

    DeskRows(DeskLists lists, Customers customers, ClockChips clocks) {
        this.lists = lists;
        this.customers = customers;
        this.clocks = clocks;
    }

    List<DeskRow> of(List<Held> held, @Nullable UUID current, Ui ui) {
        var known = customers.previews(
                held.stream().map(Held::customerId).filter(Objects::nonNull).toList());
        return held.stream().map(each -> row(each, known, current, ui)).toList();
    }

    /** The clock that matters now: the first word, the next answer, the record; none where nothing presses within minutes. */
    @Nullable
    Tick tick(Held held, Ui ui) {
        var now = ui.dates().now();
        var limits = lists.limits(held.standardVersion());
        if (isLetter(held)) {
            return null;
        }
        return switch (held.state()) {
            case WAITING -> new Tick(ui.text("conversation.tick.waited"), held.waitingSince(), Duration.ZERO, "", now);
            case WRAP_UP -> tick("conversation.tick.record", held.wrapUpAt(), limits.recordWithin(), "E-10", now, ui);
            case ON_HOLD, ACTIVE ->
                held.firstAgentReplyAt() == null
                        // E-03 counts from the customer's arrival, however late somebody took them up.
                        ? tick("conversation.tick.first", held.waitingSince(), limits.firstResponse(), "E-03", now, ui)
                        : tick(
                                "conversation.tick.answer",
                                held.unansweredSince(),
                                limits.averageResponse(),
                                "H-06",
                                now,
                                ui);
            case CLOSED -> null;
        };
    }

    private static @Nullable Tick tick(
            String key, @Nullable Instant since, Duration limit, String rule, Instant now, Ui ui) {
        return since == null ? null : new Tick(ui.text(key), since, limit, rule, now);
    }

    private DeskRow row(Held held, Map<UUID, CustomerPreview> known, @Nullable UUID current, Ui ui) {
        var customer = held.customerId() == null ? null : known.get(held.customerId());
        var name = Callers.name(held.id(), held.caller(), customer, ui);
        var tick = tick(held, ui);
        var due = tick == null ? due(held, ui) : null;
        // The line is a link, and a link holds nothing that opens: the explanation stands above the talk.
        return new DeskRow(
                held.id(),
                Callers.face(name, ui),
                name,
                customer == null ? "" : customer.grade(),
                tick,
                tick == null && due != null ? due.explainedBy(List.of()) : null,
                held.channel().equals(CHAT) ? "" : ui.textOr("conversation.channel." + held.channel(), held.channel()),
                held.lastText(),
                held.unread(),
                held.id().equals(current));
    }

    private boolean isLetter(Held held) {
        return lists.areLetters(held.channel()) && held.state() != State.WRAP_UP && held.state() != State.CLOSED;
    }

    /** A letter that waits for its answer (H-03), else the next promise. */
    @Nullable
    ClockChip due(Held held, Ui ui) {
        var asked = held.unansweredSince();
        if (isLetter(held) && asked != null) {
            return clocks.open(
                    asked,
                    lists.answerWithin(held.standardVersion()),
                    ui.dates().now(),
                    ui);
        }
        return held.dueAt() == null
                ? null
                : clocks.open(
                        held.assignedAt() == null ? held.openedAt() : held.assignedAt(),
                        held.dueAt(),
                        ui.dates().now(),
                        ui);
    }
}
