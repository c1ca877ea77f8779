package io.bihuan.agenda;

import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the modules hand in. */
@Service
@Transactional(readOnly = true)
public class Agenda {

    private final List<AgendaSource> sources;

    Agenda(List<AgendaSource> sources) {
        this.sources = List.copyOf(sources);
    }

    /** Entries that begin within the time, the earliest first. */
    public List<AgendaEntry> entries(AgendaScope scope, Instant from, Instant until, Ui ui) {
        return sources.stream()
                .flatMap(source -> source.entries(scope, from, until, ui).stream())
                .sorted(Comparator.comparing(AgendaEntry::startsAt).thenComparing(AgendaEntry::uid))
                .toList();
    }

    /** How much there is on each day of the time that has anything, by day. */
    public Map<LocalDate, AgendaDay> days(AgendaScope scope, Instant from, Instant until) {
        var days = new TreeMap<LocalDate, AgendaDay>();
        sources.stream()
                .flatMap(source -> source.days(scope, from, until).stream())
                .forEach(day -> days.merge(day.day(), day, Agenda::both));
        return days;
    }

    private static AgendaDay both(AgendaDay one, AgendaDay other) {
        BigDecimal hours = one.hours().add(other.hours());
        return new AgendaDay(one.day(), one.entries() + other.entries(), hours);
    }
}
