package io.bihuan.theme;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What several people said in their own words.
 *
 * @param words its key words, the most telling in front; empty where none stands out
 * @param sentences what was said, the one nearest to all the others in front; the same words as often as they were said
 */
public record Theme(List<String> words, List<String> sentences) {

    public Theme {
        words = List.copyOf(words);
        sentences = List.copyOf(sentences);
    }

    /** The address at which it becomes a need of training, with its ground. */
    public String need(String asked) {
        return "/needs/theme?words=" + encoded(String.join(" ", words)) + "&people=" + size() + "&asked="
                + encoded(asked);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** How many said it. */
    public int size() {
        return sentences.size();
    }

    /** The sentence that stands for all of them. */
    public String representative() {
        return sentences.getFirst();
    }
}
