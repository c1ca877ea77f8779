package io.bihuan.knowledge;

import com.ibm.icu.text.Transliterator;
import java.lang.Character.UnicodeScript;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** How Chinese words are typed with Latin letters: “核验身份” is found by “heyan” and by “hysf”. */
final class Pinyin {

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {}

    /** Loaded with the first character: the tables are large. */
    private static final class Tables {
        static final Transliterator HAN = Transliterator.getInstance("Han-Latin; Latin-ASCII");
    }

    /** The initials, a space, and the whole spelling without spaces; what is no Chinese stays, signs fall away. */
    static String keys(String text) {
        var initials = new StringBuilder();
        var spelled = new StringBuilder();
        text.codePoints().filter(Character::isLetterOrDigit).forEach(sign -> {
            var syllable = syllable(sign);
            initials.append(syllable.charAt(0));
            spelled.append(syllable);
        });
        return initials.isEmpty() ? "" : initials + " " + spelled;
    }

    private static String syllable(int sign) {
        return UnicodeScript.of(sign) == UnicodeScript.HAN
                ? KNOWN.computeIfAbsent(sign, Pinyin::read)
                : Character.toString(sign).toLowerCase(Locale.ROOT);
    }

    private static String read(int sign) {
        var read = Tables.HAN.transliterate(Character.toString(sign)).strip().toLowerCase(Locale.ROOT);
        return read.isEmpty() ? Character.toString(sign) : read;
    }
}
