package io.bihuan.conversation.web;

import io.bihuan.customer.Redaction;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A message as a search shows it: a stretch around the words, private details covered, in pieces.
 *
 * @param seq the message's number, to which the line leads
 */
public record Found(long seq, List<Piece> pieces) {

    private static final int BEFORE = 18;
    private static final int LONG = 90;

    /** A stretch of text, and whether it is what was looked for. */
    public record Piece(String text, boolean found) {}

    static Found of(long seq, String message, List<String> words) {
        var text = Redaction.of(message.strip().replaceAll("\\s+", " "));
        var folded = Folded.of(text);
        var marks = new boolean[text.length()];
        for (var word : words) {
            folded.mark(Folded.of(word).signs(), marks);
        }
        return new Found(seq, pieces(text, marks));
    }

    private static List<Piece> pieces(String text, boolean[] marks) {
        var first = 0;
        while (first < marks.length && !marks[first]) {
            first++;
        }
        var from = first == marks.length ? 0 : wholeAt(text, Math.max(0, first - BEFORE));
        var to = wholeAt(text, Math.min(text.length(), from + LONG));
        var pieces = new ArrayList<Piece>();
        if (from > 0) {
            pieces.add(new Piece("…", false));
        }
        for (var start = from; start < to; ) {
            var end = start + 1;
            while (end < to && marks[end] == marks[start]) {
                end++;
            }
            pieces.add(new Piece(text.substring(start, end), marks[start]));
            start = end;
        }
        if (to < text.length()) {
            pieces.add(new Piece("…", false));
        }
        return List.copyOf(pieces);
    }

    /** This place, or the one before where it would cut a character in two. */
    private static int wholeAt(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at))
                ? at - 1
                : at;
    }

    /**
     * A text as it is compared: one width, one case, without signs that nobody sees.
     *
     * @param places where each sign stands in the text as it was sent
     */
    private record Folded(String signs, int[] places) {

        static Folded of(String text) {
            var signs = new StringBuilder(text.length());
            var places = IntStream.range(0, text.length())
                    .filter(at -> Character.getType(text.charAt(at)) != Character.FORMAT)
                    .peek(at -> signs.append(folded(text.charAt(at))))
                    .toArray();
            return new Folded(signs.toString(), places);
        }

        private static char folded(char sign) {
            var form = Normalizer.normalize(String.valueOf(sign), Normalizer.Form.NFKC);
            return Character.toLowerCase(form.length() == 1 ? form.charAt(0) : sign);
        }

        void mark(String sought, boolean[] marks) {
            for (var at = signs.indexOf(sought); at >= 0 && !sought.isEmpty(); at = signs.indexOf(sought, at + 1)) {
                Arrays.fill(marks, places[at], places[at + sought.length() - 1] + 1, true);
            }
        }
    }
}
