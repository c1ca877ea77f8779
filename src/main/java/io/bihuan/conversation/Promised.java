package io.bihuan.conversation;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A promise as it was said: the sentence, and when. */
public record Promised(String text, Instant at) {

    /** The last promise in what the agent said of their own accord, or null. */
    public static @Nullable Promised last(Transcript transcript) {
        return transcript.lines().stream()
                .filter(line -> line.from() == Speaker.AGENT && !line.scripted())
                .flatMap(line -> Arrays.stream(line.text().split("(?<=[。！？!?；;])"))
                        .map(String::strip)
                        .filter(Drafting::promises)
                        .map(sentence -> new Promised(sentence, line.at())))
                .reduce((first, second) -> second)
                .orElse(null);
    }
}
