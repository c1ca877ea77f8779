package io.bihuan.question;

import java.math.BigDecimal;
import java.util.List;

/**
 * A written answer that people mark.
 *
 * @param part which part of a case, counted from 0; 0 where the question is no case
 * @param stem what was asked, without the text that the parts of a case share
 * @param given what the candidate wrote; blank when they wrote nothing
 * @param model how a whole answer reads
 * @param keywords what a good answer names, to help whoever marks; they decide nothing
 * @param possible what it is worth
 */
public record Written(int part, String stem, String given, String model, List<String> keywords, BigDecimal possible) {

    public Written {
        keywords = List.copyOf(keywords);
    }

    /** The keywords that the answer names. */
    public List<String> named() {
        var words = Normal.form(given).replace(" ", "");
        return keywords.stream()
                .filter(keyword -> words.contains(Normal.form(keyword).replace(" ", "")))
                .toList();
    }
}
