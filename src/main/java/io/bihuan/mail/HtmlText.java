package io.bihuan.mail;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of an HTML letter, and nothing else of it: no tags, no addresses, nothing hidden in styles or scripts. */
final class HtmlText {

    private static final Pattern UNSEEN =
            Pattern.compile("(?is)<(script|style|head|title|template|svg|math)\\b.*?(</\\1\\s*>|$)|<!--.*?(-->|$)");
    private static final Pattern QUOTED = Pattern.compile("(?i)<blockquote\\b[^>]*>");
    private static final Pattern BREAK =
            Pattern.compile("(?i)<br\\b[^>]*>|</(p|div|tr|h[1-6]|blockquote|table|ul|ol)\\s*>");
    private static final Pattern CELL = Pattern.compile("(?i)</t[dh]\\s*>");
    private static final Pattern ITEM = Pattern.compile("(?i)<li\\b[^>]*>");
    private static final Pattern TAG = Pattern.compile("(?s)</?[a-zA-Z!?][^>]*(>|$)");
    private static final Pattern ENTITY = Pattern.compile("&(#\\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,8});?");
    private static final Map<String, String> NAMED = Map.ofEntries(
            Map.entry("amp", "&"),
            Map.entry("lt", "<"),
            Map.entry("gt", ">"),
            Map.entry("quot", "\""),
            Map.entry("apos", "'"),
            Map.entry("nbsp", " "),
            Map.entry("ensp", " "),
            Map.entry("emsp", " "),
            Map.entry("hellip", "…"),
            Map.entry("mdash", "—"),
            Map.entry("ndash", "–"),
            Map.entry("ldquo", "“"),
            Map.entry("rdquo", "”"),
            Map.entry("lsquo", "‘"),
            Map.entry("rsquo", "’"),
            Map.entry("middot", "·"),
            Map.entry("yen", "¥"),
            Map.entry("copy", "©"));

    private HtmlText() {}

    static String of(String html) {
        var text = UNSEEN.matcher(html).replaceAll(" ");
        text = text.replaceAll("\\s+", " ");
        text = QUOTED.matcher(text).replaceAll("\n" + Quoting.MARK + "\n");
        text = ITEM.matcher(text).replaceAll("\n· ");
        text = CELL.matcher(text).replaceAll("  ");
        text = BREAK.matcher(text).replaceAll("\n");
        text = TAG.matcher(text).replaceAll("");
        text = ENTITY.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(character(found.group(1), found.group())));
        return text.lines()
                .map(String::strip)
                .reduce("", (all, line) -> all + "\n" + line)
                .replaceAll("\n{3,}", "\n\n")
                .strip();
    }

    private static String character(String name, String whole) {
        if (!name.startsWith("#")) {
            return NAMED.getOrDefault(name, whole);
        }
        var hexadecimal = name.length() > 1 && Character.toLowerCase(name.charAt(1)) == 'x';
        var code = hexadecimal ? Integer.parseInt(name.substring(2), 16) : Integer.parseInt(name.substring(1));
        return Character.isValidCodePoint(code) && code > 31 ? Character.toString(code) : "";
    }
}
