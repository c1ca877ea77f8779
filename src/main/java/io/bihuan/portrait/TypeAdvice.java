package io.bihuan.portrait;

import io.bihuan.knowledge.ScopedPhrase;
import java.util.List;

/**
 * How customers of a type are served; a supervisor's data.
 *
 * @param approach in one sentence
 * @param taboo what not to say, with what to say instead
 * @param tabooEn the same for those who serve in English
 * @param advised what to say
 * @param advisedEn the same in English
 * @param grade the lowest grade of agent who should serve them, or "" for any
 */
public record TypeAdvice(
        CustomerType type,
        String approach,
        String approachEn,
        List<ScopedPhrase> taboo,
        List<ScopedPhrase> tabooEn,
        List<String> advised,
        List<String> advisedEn,
        String grade) {

    public TypeAdvice {
        taboo = List.copyOf(taboo);
        tabooEn = List.copyOf(tabooEn);
        advised = List.copyOf(advised);
        advisedEn = List.copyOf(advisedEn);
    }

    /** How to treat them, in a language. */
    public String approach(boolean english) {
        return english ? approachEn : approach;
    }
}
