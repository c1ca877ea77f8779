package io.bihuan.effect;

/** The four points in time of N-05; {@code effect.moment.<NAME>} is the wording. */
public enum Moment {
    BEFORE("n05-before"),
    DURING("n05-during"),
    AFTER("n05-after"),
    LATER("n05-later");

    private final String questionnaire;

    Moment(String questionnaire) {
        this.questionnaire = questionnaire;
    }

    /** The code of the questionnaire that is asked then. */
    String questionnaire() {
        return questionnaire;
    }
}
