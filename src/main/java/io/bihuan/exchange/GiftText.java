package io.bihuan.exchange;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The text of GIFT below its marks: escapes are hidden while the marks are looked for and restored afterwards, format
 * names and the tags of HTML are taken away.
 */
final class GiftText {

    private static final String ESCAPABLE = "~=#{}:\\";
    private static final char HIDDEN = '\ue000';
    private static final Pattern FORMAT =
            Pattern.compile("^\\s*\\[(html|moodle|plain|markdown)]", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</p>|</div>|</li>");
    private static final Pattern TAG = Pattern.compile("(?s)<[a-zA-Z/!][^>]*>");
    private static final List<List<String>> ENTITIES = List.of(
            List.of("&nbsp;", " "),
            List.of("&lt;", "<"),
            List.of("&gt;", ">"),
            List.of("&quot;", "\""),
            List.of("&#39;", "'"),
            List.of("&amp;", "&"));

    private GiftText() {}

    /** Hides what stands behind a backslash, so that only real marks are left. */
    static String hidden(String text) {
        var out = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var next = i + 1 < text.length() ? ESCAPABLE.indexOf(text.charAt(i + 1)) : -1;
            if (text.charAt(i) == '\\' && next >= 0) {
                out.append((char) (HIDDEN + next));
                i++;
            } else if (text.startsWith("\\n", i)) {
                out.append('\n');
                i++;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }

    /** The words as they are read: escapes restored, formats and tags gone. */
    static String plain(String text) {
        var format = FORMAT.matcher(text);
        var bare = format.find() ? text.substring(format.end()) : text;
        var markup = format.reset().find() && format.group(1).equalsIgnoreCase("html");
        return restored(markup ? withoutTags(bare) : bare).strip();
    }

    static String restored(String text) {
        var out = new StringBuilder(text.length());
        text.chars()
                .map(each ->
                        each >= HIDDEN && each < HIDDEN + ESCAPABLE.length() ? ESCAPABLE.charAt(each - HIDDEN) : each)
                .forEach(each -> out.append((char) each));
        return out.toString();
    }

    static String withoutTags(String html) {
        var text = TAG.matcher(BREAK.matcher(html).replaceAll("\n")).replaceAll("");
        for (var entity : ENTITIES) {
            text = text.replace(entity.getFirst(), entity.getLast());
        }
        return text;
    }
}
