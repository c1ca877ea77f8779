package io.bihuan.recruiting.web;

import io.bihuan.web.Errors;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What was typed into a form, read field by field; what cannot be read is a fault beside its field. */
public final class Typed {

    private final Map<String, String> values;

    Typed(Map<String, String> values) {
        this.values = Map.copyOf(values);
    }

    static Typed nothing() {
        return new Typed(Map.of());
    }

    /** The words of a field, without spaces round them; "" where there are none. */
    public String text(String name) {
        return Objects.requireNonNullElse(values.get(name), "").strip();
    }

    /** The words of a field, or others where the form was not sent. */
    public String or(String name, String others) {
        return values.containsKey(name) ? text(name) : others;
    }

    /** Whether a box is ticked. */
    public boolean ticked(String name) {
        return "true".equals(values.get(name));
    }

    /** The words of a field that must say something, no longer than allowed. */
    String needed(String name, int longest, String fault, Errors errors) {
        errors.addIf(text(name).isEmpty(), name, fault);
        return brief(name, longest, errors);
    }

    /** The words of a field, no longer than allowed. */
    String brief(String name, int longest, Errors errors) {
        errors.addIf(text(name).length() > longest, name, "recruiting.fault.long", longest);
        return text(name);
    }

    @Nullable
    LocalDate day(String name, String fault, Errors errors) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            errors.add(name, fault);
            return null;
        }
    }

    @Nullable
    LocalDateTime moment(String name, String fault, Errors errors) {
        try {
            return LocalDateTime.parse(text(name));
        } catch (DateTimeParseException e) {
            errors.add(name, fault);
            return null;
        }
    }

    /** A whole number within bounds; the least where it is none, with the fault. */
    int number(String name, int least, int most, String fault, Errors errors) {
        if (text(name).matches("\\d{1,4}")) {
            var number = Integer.parseInt(text(name));
            if (number >= least && number <= most) {
                return number;
            }
        }
        errors.add(name, fault, least, most);
        return least;
    }

    @Nullable
    UUID id(String name, String fault, Errors errors) {
        return one(name, UUID::fromString, fault, errors);
    }

    /** One of the things that are offered. */
    <T> @Nullable T one(String name, Function<String, T> reading, String fault, Errors errors) {
        try {
            return reading.apply(text(name));
        } catch (IllegalArgumentException e) {
            errors.add(name, fault);
            return null;
        }
    }
}
