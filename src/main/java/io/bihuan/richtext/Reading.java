package io.bihuan.richtext;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Reads a rich text. A dollar sign opens a formula only where no space follows it, and one closes it only on the same
 * line, where no space stands before it and no digit behind; so “$5 and $10” stays money. Chinese between two dollar
 * signs is a formula only beside something that TeX writes. {@code \$} is a dollar sign in any place.
 */
final class Reading {

    private static final Pattern PICTURE = Pattern.compile(
            "!\\[((?:\\\\.|[^\\]\\\\\\n])*)]\\(picture:([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\)");
    private static final Pattern IN_WORDS = Pattern.compile("\\\\(?:text|mathrm|textbf)\\s*\\{[^{}]*}");
    private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}\\u3000-\\u303F\\uFF00-\\uFFEF]");
    private static final Pattern TEX = Pattern.compile("[\\\\^_{=]");

    private final String text;
    private final List<Piece> pieces = new ArrayList<>();
    private final StringBuilder words = new StringBuilder();
    private int at;

    private Reading(String text) {
        this.text = text;
    }

    static List<Piece> of(String text) {
        return text.indexOf('$') < 0 && text.indexOf('!') < 0
                ? List.of(new Piece.Words(text))
                : new Reading(text).read();
    }

    private List<Piece> read() {
        while (at < text.length()) {
            if (text.startsWith("\\$", at) || text.startsWith("\\![", at)) {
                words.append(text.charAt(at + 1));
                at += 2;
            } else if (!(text.startsWith("$$", at) && display())
                    && !(text.charAt(at) == '$' && inline())
                    && !(text.startsWith("![", at) && picture())) {
                words.append(text.charAt(at++));
            }
        }
        flush();
        return List.copyOf(pieces);
    }

    private boolean display() {
        var end = closing("$$", at + 2);
        if (end < 0 || text.substring(at + 2, end).isBlank()) {
            return false;
        }
        add(new Piece.Formula(text.substring(at + 2, end).strip(), true), end + 2);
        return true;
    }

    private boolean inline() {
        var line = text.indexOf('\n', at);
        for (var end = closing("$", at + 1); end > 0 && (line < 0 || end < line); end = closing("$", end + 1)) {
            if (closes(end)) {
                var tex = text.substring(at + 1, end);
                if (tex.startsWith(" ") || !formula(tex)) {
                    return false;
                }
                add(new Piece.Formula(tex, false), end + 1);
                return true;
            }
        }
        return false;
    }

    private boolean closes(int end) {
        return end > at + 1
                && !Character.isWhitespace(text.charAt(end - 1))
                && (end + 1 == text.length() || !Character.isDigit(text.charAt(end + 1)));
    }

    private static boolean formula(String tex) {
        return !CHINESE.matcher(IN_WORDS.matcher(tex).replaceAll("")).find()
                || TEX.matcher(tex).find();
    }

    /** The next of these signs that no backslash stands before, or -1. */
    private int closing(String signs, int from) {
        var end = text.indexOf(signs, from);
        while (end > 0 && text.charAt(end - 1) == '\\') {
            end = text.indexOf(signs, end + 1);
        }
        return end;
    }

    private boolean picture() {
        var found = PICTURE.matcher(text).region(at, text.length());
        if (!found.lookingAt()) {
            return false;
        }
        var alt = found.group(1).replaceAll("\\\\(.)", "$1").strip();
        add(new Piece.Picture(UUID.fromString(found.group(2)), alt), found.end());
        return true;
    }

    private void add(Piece piece, int next) {
        flush();
        pieces.add(piece);
        at = next;
    }

    private void flush() {
        if (!words.isEmpty()) {
            pieces.add(new Piece.Words(words.toString()));
            words.setLength(0);
        }
    }
}
