package io.bihuan.audit.web;

import io.bihuan.audit.AuditLists;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;

/**
 * What is looked for in the audit.
 *
 * @param who a name or login, or part of one
 * @param action an action's code, or its beginning
 * @param kind what kind of thing
 * @param object which one
 * @param from the first day; a week ago where none is given
 * @param until the last day; today where none is given
 */
public record AuditFilter(
        String who,
        String action,
        String kind,
        String object,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate from,

        @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
        LocalDate until) {

    private static final int DAYS = 7;

    public AuditFilter(
            @Nullable String who,
            @Nullable String action,
            @Nullable String kind,
            @Nullable String object,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        this.who = Objects.requireNonNullElse(who, "").strip();
        this.action = Objects.requireNonNullElse(action, "").strip();
        this.kind = Objects.requireNonNullElse(kind, "").strip();
        this.object = Objects.requireNonNullElse(object, "").strip();
        this.from = from;
        this.until = until;
    }

    LocalDate from(LocalDate today) {
        return from == null ? today.minusDays(DAYS) : from;
    }

    AuditLists.Question question(LocalDate today, ZoneId zone, @Nullable List<UUID> actors) {
        var last = until == null ? today : until;
        return new AuditLists.Question(
                actors,
                action,
                kind,
                object,
                from(today).atStartOfDay(zone).toInstant(),
                last.plusDays(1).atStartOfDay(zone).toInstant());
    }
}
