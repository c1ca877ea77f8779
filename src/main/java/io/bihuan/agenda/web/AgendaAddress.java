package io.bihuan.agenda.web;

import io.bihuan.agenda.AgendaKind;
import io.bihuan.agenda.AgendaScope;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Where in the calendar one is; everything that was chosen stands in the page's address.
 *
 * @param view how much is shown
 * @param on a day within it
 * @param show whose it is
 * @param value which team, room or instructor, or ""
 * @param person who of the team, or null for all of it
 * @param only the kinds that are shown; none for all of them
 */
public record AgendaAddress(
        AgendaView view,
        LocalDate on,
        AgendaScope.Kind show,
        String value,
        @Nullable UUID person,
        Set<AgendaKind> only) {

    public AgendaAddress {
        only = Set.copyOf(only);
    }

    /** The same calendar elsewhere in time. */
    public String at(AgendaView other, LocalDate day) {
        return new AgendaAddress(other, day, show, value, person, only).text();
    }

    /** Another calendar at the same time. */
    public String of(AgendaScope.Kind other) {
        return new AgendaAddress(view, on, other, "", null, only).text();
    }

    /** With one kind more, or one less. */
    public String turning(AgendaKind kind) {
        var kinds = EnumSet.noneOf(AgendaKind.class);
        kinds.addAll(only);
        if (!kinds.add(kind)) {
            kinds.remove(kind);
        }
        return new AgendaAddress(view, on, show, value, person, kinds).text();
    }

    /** With all kinds. */
    public String ofAllKinds() {
        return new AgendaAddress(view, on, show, value, person, Set.of()).text();
    }

    /** The stretch before. */
    public String former() {
        return at(view, view.former(on));
    }

    /** The stretch after. */
    public String next() {
        return at(view, view.next(on));
    }

    /** The kinds as the address holds them, or "". */
    public String kinds() {
        return only.stream().sorted().map(Enum::name).collect(Collectors.joining(","));
    }

    private String text() {
        var address = UriComponentsBuilder.fromPath("/agenda")
                .queryParam("view", view)
                .queryParam("on", on)
                .queryParam("show", show);
        if (!value.isEmpty()) {
            address.queryParam("value", "{value}");
        }
        if (person != null) {
            address.queryParam("person", person);
        }
        if (!only.isEmpty()) {
            address.queryParam("only", kinds());
        }
        return value.isEmpty()
                ? address.build().toUriString()
                : address.encode().buildAndExpand(value).toUriString();
    }
}
