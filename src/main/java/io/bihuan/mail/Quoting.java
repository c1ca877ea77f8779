package io.bihuan.mail;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A letter's own words, apart from what it quotes of those before.
 *
 * @param own what was written now
 * @param folded how many lines of former letters followed
 */
record Quoting(String own, int folded) {

    /** Stands where a quotation begins in what was HTML. */
    static final String MARK = "\u0001";

    private static final Pattern BEGINS = Pattern.compile(
            "(?i)^(" + MARK + "|-{2,}\\s*(original message|forwarded message|原始邮件|转发邮件|原邮件)\\s*-{2,}"
                    + "|_{10,}|on .{5,200} wrote:|在 ?.{5,200}写道[:：]|.{0,80}<[^>]+@[^>]+> ?(于.{0,60})?写道[:：]|于 ?.{5,200}写道[:：])$");
    private static final Pattern HEADER = Pattern.compile("(?i)^(from|发件人)[:：].*");
    private static final Pattern SENT = Pattern.compile("(?i)^(sent|date|发送时间|日期|to|收件人)[:：].*");

    static Quoting of(String text) {
        var lines = text.lines().map(String::stripTrailing).toList();
        for (var i = 0; i < lines.size(); i++) {
            if (begins(
                    lines.get(i).strip(),
                    i + 1 < lines.size() ? lines.get(i + 1).strip() : "")) {
                return cut(lines, i);
            }
        }
        // A letter of nothing but quoted lines says something by them.
        var own = lines.stream().filter(line -> !line.startsWith(">")).toList();
        var said = clean(String.join("\n", own));
        return said.isEmpty() ? new Quoting(clean(text), 0) : new Quoting(said, lines.size() - own.size());
    }

    private static boolean begins(String line, String next) {
        return BEGINS.matcher(line).matches()
                || HEADER.matcher(line).matches() && SENT.matcher(next).matches();
    }

    private static Quoting cut(List<String> lines, int at) {
        var own = clean(String.join(
                "\n",
                lines.subList(0, at).stream()
                        .filter(line -> !line.startsWith(">"))
                        .toList()));
        var folded = (int) lines.subList(at, lines.size()).stream()
                .filter(line -> !line.isBlank() && !line.equals(MARK))
                .count();
        return own.isEmpty() ? new Quoting(clean(String.join("\n", lines)), 0) : new Quoting(own, folded);
    }

    private static String clean(String text) {
        return text.replace(MARK, "").replaceAll("\n{3,}", "\n\n").strip();
    }
}
