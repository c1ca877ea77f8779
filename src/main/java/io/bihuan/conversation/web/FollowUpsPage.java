package io.bihuan.conversation.web;

import io.bihuan.conversation.PromiseLedger;
import io.bihuan.web.ClockChip;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Promises to customers.
 *
 * @param owed what is still owed, the most pressing first
 * @param unasked what was kept, while it is not known whether the customer is satisfied
 * @param kept what was kept lately
 * @param all whether those of everybody are shown
 * @param mayAll whether the viewer may see those of everybody
 * @param ledger the promises of the last weeks, counted, or null where only one's own are shown
 */
public record FollowUpsPage(
        List<Line> owed,
        List<Line> unasked,
        List<Line> kept,
        boolean all,
        boolean mayAll,
        @Nullable Ledger ledger) {

    /** The promises of some weeks, counted. */
    public record Ledger(int weeks, PromiseLedger.Tally tally, List<Owner> owners, List<PromiseLedger.OfWeek> byWeek) {

        /** Kept in time of all whose time has come, in per cent, or null where none has. */
        public @Nullable Long share() {
            var due = tally.keptInTime() + tally.keptLate() + tally.late();
            return due == 0 ? null : Math.round(100.0 * tally.keptInTime() / due);
        }
    }

    /** The promises of one colleague. */
    public record Owner(String name, PromiseLedger.Tally counted) {}

    /** One promise. */
    public record Line(
            UUID id,
            UUID conversation,
            String customer,
            String promise,
            String owner,
            Instant dueAt,
            ClockChip clock,
            boolean open,
            boolean mine,
            String outcome,
            @Nullable Boolean satisfied,
            String askedNote) {

        /** Whether the customer can be asked how it was. */
        public boolean toAsk() {
            return !open && satisfied == null;
        }
    }
}
