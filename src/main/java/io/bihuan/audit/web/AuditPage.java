package io.bihuan.audit.web;

import io.bihuan.access.AccessNoted;
import io.bihuan.audit.Entry;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One page of the audit. */
public record AuditPage(
        List<Entry> entries,
        Map<UUID, String> names,
        LocalDate from,
        AuditFilter filter,
        List<String> kinds,
        int page,
        boolean more) {

    /** Who acted, by name where there is one. */
    public String who(Entry entry, Ui ui) {
        return who(entry, names, ui);
    }

    /** What was done, in words where there are some. */
    public String actionWords(Entry entry, Ui ui) {
        return action(entry, ui);
    }

    /** To what kind of thing. */
    public String kindWords(Entry entry, Ui ui) {
        return kind(entry.objectKind(), ui);
    }

    /** What else is known, one line. */
    public String factWords(Entry entry) {
        return facts(entry);
    }

    /** The kinds of things, for the filter. */
    public List<Option> kindOptions(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("audit.any"))),
                        kinds.stream().map(each -> new Option(each, kind(each, ui))))
                .toList();
    }

    /** The last day that is looked at, for its field. */
    public String untilValue() {
        return filter.until() == null ? "" : filter.until().toString();
    }

    /** Where the neighbouring page is. */
    public String at(int other) {
        return "/audit?" + query() + "&page=" + other;
    }

    private String query() {
        return Map.of(
                        "who", filter.who(),
                        "action", filter.action(),
                        "kind", filter.kind(),
                        "object", filter.object(),
                        "from", from.toString(),
                        "until", untilValue())
                .entrySet()
                .stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .sorted()
                .collect(Collectors.joining("&"));
    }

    static String who(Entry entry, Map<UUID, String> names, Ui ui) {
        if (entry.actorId().equals(AccessNoted.STRANGER)) {
            return ui.text("audit.stranger");
        }
        return names.getOrDefault(entry.actorId(), ui.text("audit.program"));
    }

    static String action(Entry entry, Ui ui) {
        return ui.textOr("audit.action." + entry.action(), entry.action());
    }

    static String kind(String kind, Ui ui) {
        return ui.textOr("audit.kind." + kind, kind);
    }

    static String facts(Entry entry) {
        return entry.facts().entrySet().stream()
                .map(fact -> fact.getKey() + " = " + fact.getValue())
                .collect(Collectors.joining("; "));
    }
}
