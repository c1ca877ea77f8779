package io.bihuan.web;

/** Puts a number behind a navigation entry: what waits there for this viewer. A bean of the entry's module. */
public interface NavCount {

    /** The key of the entry. */
    String key();

    /** How many things wait for them; 0 shows nothing. Must answer from an index within a few milliseconds. */
    int waitingFor(Viewer viewer);

    /** How urgent the number is. */
    default Tone tone() {
        return Tone.NEUTRAL;
    }
}
