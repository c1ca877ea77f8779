package io.bihuan.agenda;

import io.bihuan.web.Ui;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Puts together what the modules hand in, as far as the reader may see it. */
@Service
@Transactional(readOnly = true)
public class Agenda {

    private final List<AgendaSource> sources;

    Agenda(List<AgendaSource> sources) {
        this.sources = sources.stream()
                .sorted(Comparator.comparing(AgendaSource::kind))
                .toList();
    }

    /** The kinds of dates that a reader finds in such a calendar. */
    public List<AgendaKind> kinds(AgendaScope scope) {
        return open(scope).map(AgendaSource::kind).toList();
    }

    /** Entries of these kinds that begin or are due within the time, the earliest first. */
    public List<AgendaEntry> entries(AgendaScope scope, Set<AgendaKind> kinds, Instant from, Instant until, Ui ui) {
        return open(scope)
                .filter(source -> kinds.contains(source.kind()))
                .flatMap(source -> source.entries(scope, from, until, ui).stream())
                .sorted(Comparator.comparing(AgendaEntry::startsAt).thenComparing(AgendaEntry::uid))
                .toList();
    }

    /** How much of these kinds there is on each day of the time that has anything, by day. */
    public Map<LocalDate, AgendaDay> days(AgendaScope scope, Set<AgendaKind> kinds, Instant from, Instant until) {
        var days = new TreeMap<LocalDate, AgendaDay>();
        open(scope)
                .filter(source -> kinds.contains(source.kind()))
                .flatMap(source -> source.days(scope, from, until).stream())
                .forEach(day -> days.merge(day.day(), day, Agenda::both));
        return days;
    }

    private Stream<AgendaSource> open(AgendaScope scope) {
        return sources.stream()
                .filter(source -> source instanceof AgendaPlaces || scope.kind() != AgendaScope.Kind.ROOM)
                .filter(source -> scope.isOwn()
                        || source.readers().isEmpty()
                        || source.readers().stream().anyMatch(scope.may()::contains));
    }

    private static AgendaDay both(AgendaDay one, AgendaDay other) {
        return new AgendaDay(one.day(), one.entries() + other.entries());
    }
}
