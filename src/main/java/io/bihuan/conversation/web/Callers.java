package io.bihuan.conversation.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.customer.Masks;
import io.bihuan.web.Ui;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a customer is called on the screen: masked, and never nothing. */
final class Callers {

    private Callers() {}

    static String name(UUID conversation, String caller, @Nullable CustomerPreview customer, Ui ui) {
        if (customer != null && !customer.name().isEmpty()) {
            return customer.name();
        }
        return caller.isBlank()
                ? ui.text(
                        "conversation.visitor",
                        String.format(Locale.ROOT, "%04d", Math.floorMod(conversation.hashCode(), 10_000)))
                : caller.contains("*") ? caller : Masks.name(caller);
    }

    static String face(String name, Ui ui) {
        var first = name.isEmpty() || name.startsWith("*")
                ? ui.text("conversation.visitor.face")
                : name.substring(0, name.offsetByCodePoints(0, 1));
        return first.toUpperCase(Locale.ROOT);
    }
}
