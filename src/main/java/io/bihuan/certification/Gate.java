package io.bihuan.certification;

/** What stands before a certificate; {@code certification.gate.<NAME>} is the wording once it is passed. */
public enum Gate {
    THEORY,
    PRACTICAL,
    /** The mentor has recommended them, every debrief being signed. */
    APPRENTICESHIP,
    /** The class hours of the programme that a newcomer is on. */
    HOURS,
    /** The chapters of the handbook, read and acknowledged, where the programme asks for them. */
    HANDBOOK
}
