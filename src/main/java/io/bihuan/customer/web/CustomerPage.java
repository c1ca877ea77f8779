package io.bihuan.customer.web;

import io.bihuan.customer.CustomerEvent;
import io.bihuan.customer.CustomerFile;
import io.bihuan.customer.CustomerPanel;
import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Detail;
import io.bihuan.customer.DetailKind;
import io.bihuan.customer.Duplicates;
import io.bihuan.customer.Reveals;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One customer.
 *
 * @param details phone, e-mail and the others, masked
 * @param shown what the viewer has revealed and may still see, by field
 * @param reveals whether the viewer may reveal something now
 * @param events what happened, the latest first
 * @param older the address of what happened before, or ""
 * @param looks who saw what, as far as the viewer may know
 * @param names who the people are that changed or saw something
 * @param typed what was typed into a form that was refused
 */
public record CustomerPage(
        CustomerPreview customer,
        CustomerFile.Standing standing,
        List<Detail> details,
        Map<String, String> shown,
        boolean reveals,
        List<CustomerPanel> panels,
        List<CustomerEvent> events,
        String older,
        List<CustomerFile.Change> changes,
        List<Reveals.Look> looks,
        List<Duplicates.Merged> merged,
        Map<UUID, String> names,
        Map<String, String> typed,
        Errors errors) {

    /** What they are called as far as it may be seen. */
    public String title(Ui ui) {
        var name = value("name", customer.name());
        return name.isEmpty() ? ui.text("customer.nameless") : name;
    }

    /** A field in clear where it is revealed, else masked. */
    public String value(String field, String hint) {
        return Objects.requireNonNullElse(shown.get(field), hint);
    }

    /** Whether the viewer may change something here. */
    public boolean open() {
        return standing == CustomerFile.Standing.OPEN;
    }

    /** What was typed, or what is there. */
    public String typed(String name, String otherwise) {
        return Objects.requireNonNullElse(typed.get(name), otherwise);
    }

    /** The name of somebody of the staff. */
    public String who(UUID id) {
        return Objects.requireNonNullElse(names.get(id), "—");
    }

    /** What can be revealed: the fields that are still masked. */
    public List<Option> hidden(Ui ui) {
        return Stream.concat(
                        customer.name().isEmpty()
                                ? Stream.of()
                                : Stream.of(new Option("name", ui.labelled(ui.text("customer.name"), customer.name()))),
                        details.stream()
                                .map(each -> new Option(each.field(), ui.labelled(kind(each, ui), each.hint()))))
                .filter(option -> !shown.containsKey(option.value()))
                .toList();
    }

    /** What kind of detail it is. */
    public String kind(Detail detail, Ui ui) {
        return ui.label("customer.kind", Objects.requireNonNull(detail.kind()));
    }

    /** What was changed or seen, in words. */
    public String field(String what, Ui ui) {
        return details.stream()
                .filter(detail -> detail.field().equals(what))
                .map(detail -> kind(detail, ui))
                .findFirst()
                .orElseGet(() -> ui.textOr("customer.field." + what, ui.text("customer.field.other")));
    }

    /** The kinds of details. */
    public List<Option> kinds(Ui ui) {
        return Stream.of(DetailKind.values())
                .map(kind -> new Option(kind.name(), ui.label("customer.kind", kind)))
                .toList();
    }
}
