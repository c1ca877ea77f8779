package io.bihuan.conversation;

import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * By what a customer's mood is read (N-20).
 *
 * @param coldWords words of anger and disappointment
 * @param warmWords words of thanks and content
 * @param lastMessages from how many of their last messages
 */
@StandardRules("mood")
record MoodStandard(List<String> coldWords, List<String> warmWords, int lastMessages) {

    MoodStandard {
        coldWords = List.copyOf(coldWords);
        warmWords = List.copyOf(warmWords);
    }
}
