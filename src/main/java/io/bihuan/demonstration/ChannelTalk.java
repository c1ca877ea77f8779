package io.bihuan.demonstration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A talk of the invented centre that comes by a way of its own.
 *
 * @param channel the way it comes
 * @param pause seconds between two messages
 * @param open who still holds it when the story ends, {@link #QUEUE} for nobody yet, or null where it is over
 * @param turns what is said
 */
record ChannelTalk(String channel, int pause, @Nullable String open, List<Turn> turns) {

    static final String QUEUE = "queue";

    /**
     * One thing said: the customer's words or the agent's.
     *
     * @param file what goes with the customer's words, or null
     */
    record Turn(@Nullable String c, @Nullable String a, Enclosures.@Nullable Kind file) {}

    static List<ChannelTalk> read() {
        try (var in = new ClassPathResource("demonstration/channels.yaml").getInputStream()) {
            var mapper = YAMLMapper.builder().build();
            var type = mapper.getTypeFactory().constructCollectionType(List.class, ChannelTalk.class);
            return mapper.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What its first letter is about, where it is one. */
    String subject() {
        var first = turns.getFirst().c();
        return first == null ? "" : first.lines().findFirst().orElse("").replaceFirst("^主题：", "");
    }

    /** How many seconds it takes from the first word to the last. */
    int seconds() {
        return pause * turns.size();
    }
}
