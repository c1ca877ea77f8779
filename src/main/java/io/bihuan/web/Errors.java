package io.bihuan.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is wrong with a form, field by field, in wording keys; the form is shown again with what was typed. */
public final class Errors {

    private final Map<String, Wording> byField = new LinkedHashMap<>();

    /** A key of the wording and what is put into it. */
    public record Wording(String key, List<Object> arguments) {}

    /** A form with nothing wrong yet. */
    public static Errors none() {
        return new Errors();
    }

    /** Notes a fault; the first one of a field counts. Field "" stands for the form as a whole. */
    public Errors add(String field, String key, Object... arguments) {
        byField.putIfAbsent(field, new Wording(key, List.of(arguments)));
        return this;
    }

    /** Notes a fault when the condition holds. */
    public Errors addIf(boolean wrong, String field, String key, Object... arguments) {
        return wrong ? add(field, key, arguments) : this;
    }

    /** Whether anything is wrong. */
    public boolean any() {
        return !byField.isEmpty();
    }

    /** The fault of a field in the viewer's language, or "". */
    public String of(String field, Ui ui) {
        var fault = byField.get(field);
        return fault == null ? "" : ui.text(fault.key(), fault.arguments().toArray());
    }

    /** The faults by field. */
    public Map<String, Wording> byField() {
        return Map.copyOf(byField);
    }
}
