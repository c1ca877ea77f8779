package io.bihuan.competence;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One thing a person can be good or weak at, for instance 投诉处理 › 核实.
 *
 * @param id its identity
 * @param code its stable name, for instance {@code complaint.verify}
 * @param parent the code of the wider area it belongs to, or null at the top
 * @param chinese its name in Chinese
 * @param english its name in English
 * @param place its place among its siblings, ascending
 */
public record Area(AreaId id, String code, @Nullable String parent, String chinese, String english, int place) {

    /** The name in the reader's language. */
    public String name(Locale locale) {
        return name(locale.getLanguage().equals("en"));
    }

    /** The name in English or in Chinese. */
    public String name(boolean inEnglish) {
        return inEnglish ? english : chinese;
    }

    /** Whether it only gathers others. */
    public boolean isTop() {
        return parent == null;
    }
}
