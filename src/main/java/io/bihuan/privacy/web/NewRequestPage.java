package io.bihuan.privacy.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.privacy.RequestKind;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The form on which a request is taken down. */
public record NewRequestPage(CustomerPreview customer, Map<String, String> typed, Errors errors) {

    /** What can be asked. */
    public List<Option> kinds(Ui ui) {
        return Stream.of(RequestKind.values())
                .map(kind -> new Option(kind.name(), ui.label("privacy.kind", kind)))
                .toList();
    }

    /** What was typed. */
    public String typed(String name) {
        return Objects.requireNonNullElse(typed.get(name), "");
    }
}
