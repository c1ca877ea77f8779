package io.bihuan.assessment;

/** What was seen of a sitting besides its answers; a person judges what it means. */
public enum Trace {
    STARTED(false),
    /** The page went out of sight: another tab, another application, a locked phone. */
    LEFT(true),
    RETURNED(true),
    /** Another window was in front while the page stayed in sight. */
    BLURRED(true),
    FOCUSED(true),
    /** Copying, pasting or printing was tried, and prevented where the browser allows. */
    COPIED(true),
    PASTED(true),
    PRINTED(true),
    /** The page could not reach the server for a while, and has just reached it again. */
    OFFLINE(true),
    /** The candidate went on at another device. */
    DEVICE(false),
    /** The candidate went on in another tab of the same browser. */
    TAB(true),
    EXTENDED(false),
    SUBMITTED(false);

    private final boolean noticed;

    Trace(boolean noticed) {
        this.noticed = noticed;
    }

    /** Whether the candidate's own page is what reports it. */
    public boolean noticed() {
        return noticed;
    }
}
