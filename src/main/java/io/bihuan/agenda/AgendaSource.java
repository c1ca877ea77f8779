package io.bihuan.agenda;

import io.bihuan.access.Permission;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** Hands a module's dates in to the calendar; a bean of that module. */
public interface AgendaSource {

    /** What kind of dates they are; one source a kind. */
    AgendaKind kind();

    /** Any of these lets somebody see what is not their own; where none is named, whoever reads others' calendars. */
    default Set<Permission> readers() {
        return Set.of();
    }

    /** Entries that begin or are due within the time, those called off included, named in the reader's language. */
    List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui);

    /**
     * How much begins on each day of the time, those called off left out: one aggregated question, whatever the size of
     * the organisation.
     */
    List<AgendaDay> days(AgendaScope scope, Instant from, Instant until);
}
