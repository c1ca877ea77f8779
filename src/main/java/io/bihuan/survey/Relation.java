package io.bihuan.survey;

/** How somebody who is asked stands to the person a survey is about; {@code survey.relation.<NAME>} is the wording. */
public enum Relation {
    /** The survey is about no person. */
    NONE(false),
    SELF(true),
    LEADER(true),
    PEER(false),
    SUBORDINATE(false);

    private final boolean open;

    Relation(boolean open) {
        this.open = open;
    }

    /** Whether the answer can be nobody else's, which is said before it is given. */
    public boolean open() {
        return open;
    }
}
