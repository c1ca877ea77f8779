package io.bihuan.conversation;

import io.bihuan.file.RowReading;
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
    private static final int LONGEST_ID = 200;

    record Said(Speaker from, Instant at, String text) {}

    static RowReading<ImportedConversation> read(JsonNode line) {
        var id = line.path("externalId").asString("").strip();
        if (id.isEmpty()) {
            return RowReading.bad("file.row.missing", "externalId");
        }
        if (id.length() > LONGEST_ID) {
            return RowReading.bad("file.row.too-long", "externalId", LONGEST_ID);
        }
        var channel = line.path("channel").asString("ONLINE").strip().toUpperCase(Locale.ROOT);
        if (!CHANNELS.contains(channel)) {
            return RowReading.bad("conversation.import.channel", channel);
        }
        var started = time(line.path("startedAt"));
        if (started == null) {
            return RowReading.bad("conversation.import.started");
        }
        var said = new ArrayList<Said>();
        for (var message : line.path("messages")) {
            var fault = add(message, started, said);
            if (fault != null) {
                return RowReading.bad(fault, said.size(), LONGEST);
            }
        }
        return said.isEmpty()
                ? RowReading.bad("conversation.import.empty")
                : new RowReading.Good<>(new ImportedConversation(
                        id, channel, line.path("customer").asString("").strip(), started, said));
    }

    /** The wording of what is wrong with a message, or null. */
    private static @Nullable String add(JsonNode message, Instant started, List<Said> said) {
        var from = message.path("from").asString("").toUpperCase(Locale.ROOT);
        if (!Set.of("CUSTOMER", "AGENT", "SYSTEM", "ROBOT").contains(from)) {
            return "conversation.import.message.from";
        }
        var text = message.path("text").asString("").replace("\u0000", "");
        if (text.isBlank() || text.length() > LONGEST) {
            return "conversation.import.message.text";
        }
        var before = said.isEmpty() ? started : said.getLast().at();
        Instant at;
        if (message.hasNonNull("at")) {
            at = time(message.path("at"));
            if (at == null) {
                return "conversation.import.message.at";
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
