package io.bihuan.channel.web;

import io.bihuan.channel.ChatSettings;
import io.bihuan.web.Errors;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The settings of the chat as they are typed. */
public record ChatSettingsForm(
        @Nullable String origins,
        @Nullable String sessions,
        @Nullable String messages,
        @Nullable String signature) {

    /** A day, in minutes. */
    private static final int LONGEST = 1440;

    static ChatSettingsForm of(ChatSettings settings) {
        return new ChatSettingsForm(
                String.join("\n", settings.origins()),
                String.valueOf(settings.sessionsAMinute()),
                String.valueOf(settings.messagesAMinute()),
                String.valueOf(settings.signatureMinutes()));
    }

    /** What was typed, never null. */
    public String text(@Nullable String value) {
        return value == null ? "" : value.strip();
    }

    Errors check() {
        var errors = Errors.none();
        list().stream()
                .filter(origin -> !isOrigin(origin))
                .findFirst()
                .ifPresent(origin -> errors.add("origins", "channel.settings.notAnOrigin", origin));
        errors.addIf(!isCount(sessions), "sessions", "channel.settings.notACount");
        errors.addIf(!isCount(messages), "messages", "channel.settings.notACount");
        errors.addIf(
                !isCount(signature) || Integer.parseInt(text(signature)) > LONGEST,
                "signature",
                "channel.settings.signature.wrong",
                LONGEST);
        return errors;
    }

    ChatSettings settings() {
        return new ChatSettings(
                list(),
                Integer.parseInt(text(sessions)),
                Integer.parseInt(text(messages)),
                Integer.parseInt(text(signature)));
    }

    private List<String> list() {
        return Arrays.stream(text(origins).split("\\s+"))
                .filter(origin -> !origin.isEmpty())
                .map(origin -> origin.endsWith("/") ? origin.substring(0, origin.length() - 1) : origin)
                .distinct()
                .toList();
    }

    private boolean isCount(@Nullable String value) {
        return text(value).matches("[1-9]\\d{0,6}");
    }

    private static boolean isOrigin(String origin) {
        try {
            var address = URI.create(origin);
            return List.of("http", "https").contains(String.valueOf(address.getScheme()))
                    && address.getHost() != null
                    && address.getRawPath().isEmpty()
                    && address.getRawQuery() == null
                    && address.getUserInfo() == null;
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
