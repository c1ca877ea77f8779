package io.bihuan.privacy;

import io.bihuan.calendar.Term;
import io.bihuan.standard.StandardRules;
import java.util.List;

/**
 * How personal data are treated (H-08).
 *
 * @param requestTerm how long a person waits for an answer to a request
 * @param keeping how long each class of data is kept
 */
@StandardRules("privacy")
public record PrivacyStandard(Term requestTerm, List<Keeping> keeping) {

    /**
     * How long a class is kept.
     *
     * @param dataClass the class, for instance {@code CONVERSATION}
     * @param days so many days
     * @param byItself whether it is cleared every night, or only proposed
     */
    public record Keeping(String dataClass, int days, boolean byItself) {}
}
