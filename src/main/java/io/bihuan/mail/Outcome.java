package io.bihuan.mail;

/** What became of a letter that came in. */
public enum Outcome {
    TAKEN,
    /** A machine sent it; answering it would begin a loop. */
    AUTOMATIC,
    /** It is the centre's own. */
    OWN,
    /** Its sender writes more than anybody can answer. */
    TOO_MANY,
    /** Nobody can be made out who sent it. */
    NO_SENDER,
    SENT
}
