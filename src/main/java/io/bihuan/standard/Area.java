package io.bihuan.standard;

import java.util.List;

/** The parts of a standard for which a pack can be chosen and a version put in force, each on its own. */
public enum Area {
    PLANNING('P', "plan", "analysis"),
    TRAINING('M', "training", "session", "programme", "apprenticeship", "instructor", "evaluation"),
    ASSESSMENT('M', "exam", "practical", "assessment", "question"),
    CERTIFICATION('M', "certificate", "certification"),
    PEOPLE('H', "people", "career", "staffing", "shift"),
    SERVICE('E', "service", "conversation", "channel", "assistant"),
    CUSTOMER('N', "customer", "care", "survey"),
    KNOWLEDGE('N', "knowledge", "wording"),
    COMPLAINT('E', "complaint"),
    QUALITY('M', "quality", "competence"),
    IMPROVEMENT('N', "improvement", "insight");

    private final char pack;
    private final List<String> prefixes;

    Area(char pack, String... prefixes) {
        this.pack = pack;
        this.prefixes = List.of(prefixes);
    }

    /** The letter of the pack that applies until the organisation chooses. */
    public char usualPack() {
        return pack;
    }

    List<String> prefixes() {
        return prefixes;
    }
}
