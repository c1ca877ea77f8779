package io.bihuan.quality.rule;

/** The things that are looked at in every conversation, each with its rule in the register and its competence area. */
public enum Check {
    FIRST_RESPONSE("E-03", "response"),
    GREETING("E-03", "greeting"),
    IDENTITY("E-04", "identity"),
    RESTATING("E-05", "listening"),
    VAGUE("E-07", "wording"),
    PROMISE("E-07", "promise"),
    TABOO("M-03", "wording"),
    EMPATHY("N-09", "empathy"),
    TRANSFER("E-08", "escalation"),
    CLOSING("E-09", "closing"),
    RECORD("E-10", "record"),
    AVERAGE_RESPONSE("H-06", "response");

    private final String rule;
    private final String area;

    Check(String rule, String area) {
        this.rule = rule;
        this.area = area;
    }

    /** The rule that asks for it. */
    public String rule() {
        return rule;
    }

    /** The competence area that it is evidence of. */
    public String area() {
        return area;
    }
}
