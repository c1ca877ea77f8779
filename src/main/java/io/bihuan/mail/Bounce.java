package io.bihuan.mail;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A report that a letter of ours was given up on (RFC 3464). One that is only late, and what merely looks like it, is none.
 *
 * @param names the letters that stand in it, ours among them
 * @param reason why, as the server that gave up says
 */
record Bounce(List<String> names, String reason) {

    private static final int READ = 200_000;
    private static final int LONGEST = 300;
    private static final Pattern REPORT =
            Pattern.compile("(?mi)^Content-Type:\\s*multipart/report\\b(?:[^\\n]|\\n[ \\t])*delivery-status");
    private static final Pattern FAILED = Pattern.compile("(?mi)^Action:\\s*failed\\b");
    private static final Pattern WHY =
            Pattern.compile("(?mi)^Diagnostic-Code:\\s*([^\\r\\n]*(?:\\r?\\n[ \\t][^\\r\\n]*)*)");
    private static final Pattern STATUS = Pattern.compile("(?mi)^Status:\\s*([245]\\.\\d{1,3}\\.\\d{1,3})");
    private static final Pattern NAME = Pattern.compile("(?mi)^Message-ID:\\s*(<[^<>\\s]{1,500}>)");

    static Optional<Bounce> read(byte[] raw) {
        var text = new String(raw, 0, Math.min(raw.length, READ), StandardCharsets.UTF_8);
        if (!REPORT.matcher(text).find() || !FAILED.matcher(text).find()) {
            return Optional.empty();
        }
        var names = NAME.matcher(text).results().map(found -> found.group(1)).toList();
        var why = WHY.matcher(text)
                .results()
                .findFirst()
                .or(() -> STATUS.matcher(text).results().findFirst());
        return Optional.of(new Bounce(names, why.map(Bounce::words).orElse("")));
    }

    private static String words(MatchResult found) {
        var words = found.group(1).replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return words.length() > LONGEST ? words.substring(0, LONGEST) : words;
    }
}
