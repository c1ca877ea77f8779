package io.bihuan.training.web;

import java.util.Map;

/**
 * What topics are called in the reader's language: a topic that is the name of a course is called as the course is; one
 * that somebody made up stays as it was written.
 *
 * @param names the names in the reader's language, by the name in Chinese
 */
public record TopicNames(Map<String, String> names) {

    /** Every topic as it was written. */
    public static final TopicNames AS_WRITTEN = new TopicNames(Map.of());

    /** A topic as the reader calls it. */
    public String of(String topic) {
        return names.getOrDefault(topic, topic);
    }
}
