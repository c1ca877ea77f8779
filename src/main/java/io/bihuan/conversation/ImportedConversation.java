package io.bihuan.conversation;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A conversation that was held elsewhere, as one line of an import names it.
 *
 * @param customer what the other system calls the customer, or ""
 */
record ImportedConversation(
        String externalId, String channel, String customer, Instant startedAt, List<Said> messages) {

    private static final Duration USUAL_PAUSE = Duration.ofSeconds(20);
    private static final Set<String> CHANNELS = Set.of("ONLINE", "PHONE", "ONSITE", "FORM", "EMAIL", "WECHAT", "VIDEO");
    private static final int LONGEST = 20_000;

    record Said(Speaker from, Instant at, String text) {}

    /** What a line turned out to be. */
    sealed interface Reading {
        record Good(ImportedConversation conversation) implements Reading {}

        record Bad(String reason) implements Reading {}
    }

    static Reading read(JsonNode line) {
        var id = line.path("externalId").asString("").strip();
        if (id.isEmpty() || id.length() > 200) {
            return new Reading.Bad("externalId 缺失，或超过 200 个字符");
        }
        var channel = line.path("channel").asString("ONLINE").strip().toUpperCase(Locale.ROOT);
        if (!CHANNELS.contains(channel)) {
            return new Reading.Bad("channel 不认识：" + channel);
        }
        var started = time(line.path("startedAt"));
        if (started == null) {
            return new Reading.Bad("startedAt 缺失，或不是 ISO 8601 时间");
        }
        var said = new ArrayList<Said>();
        for (var message : line.path("messages")) {
            var fault = add(message, started, said);
            if (fault != null) {
                return new Reading.Bad("messages[" + said.size() + "]：" + fault);
            }
        }
        return said.isEmpty()
                ? new Reading.Bad("messages 是空的")
                : new Reading.Good(new ImportedConversation(
                        id, channel, line.path("customer").asString("").strip(), started, said));
    }

    private static @Nullable String add(JsonNode message, Instant started, List<Said> said) {
        var from = message.path("from").asString("").toUpperCase(Locale.ROOT);
        if (!Set.of("CUSTOMER", "AGENT", "SYSTEM", "ROBOT").contains(from)) {
            return "from 应为 CUSTOMER 或 AGENT";
        }
        var text = message.path("text").asString("").replace("\u0000", "");
        if (text.isBlank() || text.length() > LONGEST) {
            return "text 是空的，或超过 " + LONGEST + " 个字符";
        }
        var before = said.isEmpty() ? started : said.getLast().at();
        Instant at;
        if (message.hasNonNull("at")) {
            at = time(message.path("at"));
            if (at == null) {
                return "at 不是 ISO 8601 时间";
            }
        } else {
            at = said.isEmpty() ? started : before.plus(USUAL_PAUSE);
        }
        said.add(new Said(Speaker.valueOf(from), at.isBefore(before) ? before : at, text));
        return null;
    }

    private static @Nullable Instant time(JsonNode node) {
        try {
            return OffsetDateTime.parse(node.asString("")).toInstant();
        } catch (DateTimeException notATime) {
            return null;
        }
    }

    Instant endedAt() {
        return messages.getLast().at();
    }

    @Nullable
    Instant firstAgentReplyAt() {
        return messages.stream()
                .filter(said -> said.from() == Speaker.AGENT)
                .map(Said::at)
                .findFirst()
                .orElse(null);
    }
}
