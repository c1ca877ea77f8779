package io.bihuan.exchange;

import io.bihuan.question.Part;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Takes apart a text with several numbered questions on it; each keeps the text they share. */
final class QuestionsOnOneText {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\d.．])(\\d{1,2})\\s?[．.](?!\\d)");

    private QuestionsOnOneText() {}

    /** What the questions share, or "", and one question with its choices. */
    record Part(String material, String question) {}

    private record Head(int number, int start) {}

    /** As many questions as were answered, or none where the text does not fall into so many. */
    static List<Part> of(String text, int count) {
        var heads = NUMBER.matcher(text)
                .results()
                .map(found -> new Head(Integer.parseInt(found.group(1)), found.start()))
                .toList();
        for (var first : heads) {
            var parts = from(first, heads, text);
            if (parts.size() == count) {
                return parts;
            }
        }
        return List.of();
    }

    /** The questions numbered on from this one, each with choices of its own. */
    private static List<Part> from(Head first, List<Head> heads, String text) {
        var material = text.substring(0, first.start()).strip();
        var parts = new ArrayList<Part>();
        var open = first;
        for (var head : heads) {
            if (head.number() == open.number() + 1
                    && head.start() > open.start()
                    && offers(text.substring(open.start(), head.start()))) {
                parts.add(new Part(material, text.substring(open.start(), head.start())));
                open = head;
            }
        }
        var last = text.substring(open.start());
        if (offers(last)) {
            parts.add(new Part(material, last));
        }
        return parts;
    }

    private static boolean offers(String question) {
        return LetteredChoices.in(question).size() > 1;
    }
}
