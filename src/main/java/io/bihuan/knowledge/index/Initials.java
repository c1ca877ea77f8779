package io.bihuan.knowledge.index;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The initials of Chinese characters in pinyin, so that “wyf” finds 物业费. The first level of GB 2312 is ordered by
 * pinyin, so the code alone tells the initial of the 3 755 common characters; rarer ones have none here.
 */
final class Initials {

    private static final Charset GB = Charset.forName("GB2312");
    private static final String LETTERS = "abcdefghjklmnopqrstwxyz";
    private static final int[] FIRST = {
        0xB0A1, 0xB0C5, 0xB2C1, 0xB4EE, 0xB6EA, 0xB7A2, 0xB8C1, 0xB9FE, 0xBBF7, 0xBFA6, 0xC0AC, 0xC2E8, 0xC4C3, 0xC5B6,
        0xC5BE, 0xC6DA, 0xC8BB, 0xC8F6, 0xCBFA, 0xCDDA, 0xCEF4, 0xD1B9, 0xD4D1
    };
    private static final int BEYOND = 0xD7FA;
    private static final int LONGEST = 30;

    private Initials() {}

    /** The initials from each character on, so that a search for their beginning finds any place. */
    static List<String> runs(String text) {
        var letters = of(text);
        var runs = new ArrayList<String>();
        for (var from = 0; from + 1 < letters.length() && from < LONGEST; from++) {
            runs.add(letters.substring(from, Math.min(letters.length(), from + 8)));
        }
        return runs;
    }

    /** Whether a question is nothing but a few letters, as somebody types initials. */
    static boolean looksLike(String words) {
        return words.matches("[A-Za-z]{2,8}");
    }

    static String asTyped(String words) {
        return words.toLowerCase(Locale.ROOT);
    }

    private static String of(String text) {
        var letters = new StringBuilder();
        text.chars().forEach(sign -> {
            var letter = initial((char) sign);
            if (letter != 0) {
                letters.append(letter);
            }
        });
        return letters.toString();
    }

    private static char initial(char sign) {
        if (sign < 128) {
            return Character.isLetterOrDigit(sign) ? Character.toLowerCase(sign) : 0;
        }
        var bytes = String.valueOf(sign).getBytes(GB);
        if (bytes.length != 2) {
            return 0;
        }
        var code = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (code < FIRST[0] || code >= BEYOND) {
            return 0;
        }
        var place = 0;
        while (place + 1 < FIRST.length && FIRST[place + 1] <= code) {
            place++;
        }
        return LETTERS.charAt(place);
    }
}
