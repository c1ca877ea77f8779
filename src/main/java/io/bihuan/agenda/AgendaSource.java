package io.bihuan.agenda;

import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.List;

/** Hands a module's dates in to the calendar; a bean of that module. */
public interface AgendaSource {

    /** Entries that begin within the time, those called off included, each named in the reader's language. */
    List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui);

    /**
     * How much begins on each day of the time, those called off left out: one aggregated question, whatever the size of
     * the organisation.
     */
    List<AgendaDay> days(AgendaScope scope, Instant from, Instant until);
}
