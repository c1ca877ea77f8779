package io.bihuan.telephone.web;

import io.bihuan.telephone.Switchboard;
import io.bihuan.web.Errors;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The settings of the telephone as they are typed. */
public record TelephoneForm(
        @Nullable String host,
        @Nullable String port,
        @Nullable String password,
        @Nullable String dialAgent,
        @Nullable String dialCustomer,
        @Nullable String recordingHosts) {

    static TelephoneForm of(Switchboard.Settings settings) {
        return new TelephoneForm(
                settings.host(),
                String.valueOf(settings.port()),
                "",
                settings.dialAgent(),
                settings.dialCustomer(),
                String.join("\n", settings.recordingHosts()));
    }

    /** What was typed, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Errors check() {
        var errors = Errors.none();
        errors.addIf(!text(host).matches("[A-Za-z0-9.:_-]{0,200}"), "host", "telephone.settings.notAHost");
        errors.addIf(!isPort(), "port", "telephone.settings.notAPort");
        errors.addIf(
                !isPattern(dialAgent, "{extension}"), "dialAgent", "telephone.settings.notAPattern", "{extension}");
        errors.addIf(
                !isPattern(dialCustomer, "{number}"), "dialCustomer", "telephone.settings.notAPattern", "{number}");
        errors.addIf(text(password).length() > 200, "password", "telephone.settings.tooLong");
        hosts().stream()
                .filter(each -> !each.matches("[a-z0-9.-]{1,200}(:\\d{1,5})?"))
                .findFirst()
                .ifPresent(each -> errors.add("recordingHosts", "telephone.settings.notARecordingHost", each));
        return errors;
    }

    Switchboard.Settings settings() {
        return new Switchboard.Settings(
                text(host), Integer.parseInt(text(port)), text(dialAgent), text(dialCustomer), hosts());
    }

    private List<String> hosts() {
        return Arrays.stream(text(recordingHosts).toLowerCase(Locale.ROOT).split("\\s+"))
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
    }

    private boolean isPort() {
        return text(port).matches("\\d{1,5}")
                && Integer.parseInt(text(port)) > 0
                && Integer.parseInt(text(port)) < 65_536;
    }

    /** Spaces, brackets and braces would mean something to the switch. */
    private boolean isPattern(@Nullable String typed, String place) {
        var text = text(typed);
        return text.contains(place) && text.replace(place, "").matches("[A-Za-z0-9/._@:+-]{1,200}");
    }
}
