package io.bihuan.complaint;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What has been recorded of a complaint so far. Blank is not recorded. */
public record Records(Map<Field, String> values) {

    public Records {
        var kept = new EnumMap<Field, String>(Field.class);
        values.forEach((field, value) -> {
            if (!value.isBlank()) {
                kept.put(field, value.strip());
            }
        });
        values = Map.copyOf(kept);
    }

    /** Nothing yet. */
    public static Records none() {
        return new Records(Map.of());
    }

    /** The record of a field, or "". */
    public String get(Field field) {
        return values.getOrDefault(field, "");
    }

    /** Whether the field is recorded. */
    public boolean has(Field field) {
        return values.containsKey(field);
    }

    /** These records with others put over them; a blank one takes away. */
    public Records with(Map<Field, String> others) {
        var all = new EnumMap<Field, String>(Field.class);
        all.putAll(values);
        all.putAll(others);
        return new Records(all);
    }

    /** What is to be done for the customer. */
    public Set<Remedy> remedies() {
        return Remedy.parse(get(Field.REMEDIES));
    }

    /** The amount of money that goes to the customer; null where none is recorded, or what is recorded is no amount. */
    public @Nullable BigDecimal amount() {
        return money(get(Field.AMOUNT));
    }

    static @Nullable BigDecimal money(String text) {
        var plain = text.replaceAll("[,，\\s元¥￥]", "");
        return plain.matches("\\d{1,12}(\\.\\d{1,2})?") ? new BigDecimal(plain) : null;
    }
}
