package io.bihuan.agenda;

import io.bihuan.people.People;
import io.bihuan.web.Ui;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.TimeZoneRegistryFactory;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableMethod;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.springframework.stereotype.Component;

/** Writes entries as iCalendar (RFC 5545). The same entries give the same text, so that its hash can be its ETag. */
@Component
public class FeedWriter {

    private final People people;

    FeedWriter(People people) {
        this.people = people;
    }

    /** The calendar of these entries; addresses of pages begin with the root given. */
    public String write(List<AgendaEntry> entries, String root, Ui ui) {
        var zone = ui.dates().zone();
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Bihuan//Agenda//" + ui.language()));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(ImmutableMethod.PUBLISH);
        calendar.add(new XProperty("X-WR-CALNAME", ui.text("agenda.feed.name")));
        calendar.add(new XProperty("X-PUBLISHED-TTL", "PT1H"));
        var known = TimeZoneRegistryFactory.getInstance().createRegistry().getTimeZone(zone.getId());
        if (known != null) {
            calendar.add(known.getVTimeZone());
        }
        entries.forEach(entry -> calendar.add(event(entry, root, zone, ui)));
        var text = new StringWriter();
        try {
            new CalendarOutputter(false).output(calendar, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private VEvent event(AgendaEntry entry, String root, ZoneId zone, Ui ui) {
        var event = new VEvent(false);
        event.add(new Uid(entry.uid()));
        event.add(new DtStamp(entry.state().changedAt()));
        event.add(new LastModified(entry.state().changedAt()));
        event.add(new Sequence(entry.state().revision()));
        event.add(new DtStart<>(entry.startsAt().atZone(zone)));
        if (!entry.time().moment()) {
            event.add(new DtEnd<>(entry.endsAt().atZone(zone)));
        }
        event.add(new Summary(summary(entry, ui)));
        if (!entry.place().isEmpty()) {
            event.add(new Location(entry.place()));
        }
        event.add(new Description(description(entry, ui)));
        event.add(new Url(URI.create(root + entry.href())));
        event.add(entry.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        return event;
    }

    /** What is due says so: in a calendar it looks like something that begins then. */
    private static String summary(AgendaEntry entry, Ui ui) {
        var title = entry.time().due() ? ui.text("agenda.feed.due", entry.title()) : entry.title();
        return entry.cancelled() ? ui.text("agenda.feed.cancelled", title) : title;
    }

    private String description(AgendaEntry entry, Ui ui) {
        var leader = entry.who().isEmpty()
                ? ""
                : ui.labelled(
                        ui.label("agenda.who", entry.kind()),
                        ui.join(entry.who().stream().map(people::name).toList()));
        return Stream.of(entry.state().word(), leader, entry.link())
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
