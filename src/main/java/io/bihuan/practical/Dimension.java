package io.bihuan.practical;

/** What a practical is scored on (M-08), each on ten points. */
public enum Dimension {
    ATTITUDE("empathy"),
    EFFICIENCY("operation"),
    COMPLIANCE("complaint.reception");

    private final String areaCode;

    Dimension(String areaCode) {
        this.areaCode = areaCode;
    }

    /** The competence area that it gives evidence of. */
    public String areaCode() {
        return areaCode;
    }
}
