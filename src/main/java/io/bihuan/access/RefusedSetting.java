package io.bihuan.access;

import java.util.List;

/** What the environment gives for a first start cannot be used; the program does not start with it. */
class RefusedSetting extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String advice;

    private RefusedSetting(String variable, String reason, String advice) {
        super(variable + " is refused: " + reason);
        this.advice = advice;
    }

    /** A secret that somebody else would try; the reason never holds the secret. */
    static RefusedSetting weak(String variable, String reason) {
        return new RefusedSetting(
                variable,
                reason,
                "Set " + variable + " to a value that nobody else knows, for instance from: openssl rand -hex 24");
    }

    /** A word that is not one of those that can be chosen. */
    static RefusedSetting unknown(String variable, String word, List<String> known) {
        return new RefusedSetting(
                variable,
                "“" + word + "” is not known",
                "Set " + variable + " to one or several, separated by commas, of: " + String.join(", ", known));
    }

    /** What to set instead. */
    String advice() {
        return advice;
    }
}
