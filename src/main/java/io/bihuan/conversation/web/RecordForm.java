package io.bihuan.conversation.web;

import io.bihuan.conversation.PromisedTerm;
import io.bihuan.conversation.RecordDraft;
import io.bihuan.web.Dates;
import io.bihuan.web.Errors;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** A communication record as the agent fills it in (E-10), with the promise that remains (E-11). */
public record RecordForm(
        @Nullable String customer,
        @Nullable String contact,
        @Nullable String request,
        @Nullable String handling,
        @Nullable String result,
        @Nullable String promise,
        @Nullable String due) {

    private static final int LIMIT = 2000;

    /** The draft as it is offered: a name always, and the promised time where the words name one. */
    static RecordForm of(RecordDraft draft, String name, Dates dates, PromisedTerm terms) {
        return new RecordForm(
                draft.customer().isBlank() ? name : draft.customer(),
                draft.contact(),
                draft.request(),
                draft.handling(),
                draft.result(),
                draft.followUp(),
                terms.dueIn(draft.followUp())
                        .map(at -> LocalDateTime.ofInstant(at, dates.zone())
                                .truncatedTo(ChronoUnit.MINUTES)
                                .toString())
                        .orElse(""));
    }

    RecordDraft draft() {
        return new RecordDraft(
                text(customer), text(contact), text(request), text(handling), text(result), text(promise));
    }

    Errors check(Clock clock) {
        var errors = Errors.none();
        errors.addIf(text(customer).isEmpty(), "customer", "conversation.record.needed");
        errors.addIf(text(request).isEmpty(), "request", "conversation.record.needed");
        errors.addIf(text(handling).isEmpty(), "handling", "conversation.record.needed");
        errors.addIf(text(result).isEmpty(), "result", "conversation.record.needed");
        errors.addIf(text(request).length() > LIMIT, "request", "conversation.record.tooLong", LIMIT);
        errors.addIf(text(handling).length() > LIMIT, "handling", "conversation.record.tooLong", LIMIT);
        errors.addIf(text(result).length() > LIMIT, "result", "conversation.record.tooLong", LIMIT);
        errors.addIf(text(promise).length() > LIMIT, "promise", "conversation.record.tooLong", LIMIT);
        if (!text(due).isEmpty()) {
            var at = dueAt(clock);
            errors.addIf(at == null, "due", "conversation.record.noTime");
            errors.addIf(at != null && at.isBefore(clock.instant()), "due", "conversation.record.past");
        }
        return errors;
    }

    @Nullable
    Instant dueAt(Clock clock) {
        try {
            return text(due).isEmpty()
                    ? null
                    : LocalDateTime.parse(text(due)).atZone(clock.getZone()).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    /** The value of a field, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }
}
