package io.bihuan.competence;

import java.time.Instant;

/** What the rule about needs looks at in a piece of evidence. */
record Sighting(Instant at, int strength, boolean live, boolean training, String source, String sourceId, String note) {

    static Sighting of(Evidence evidence) {
        return new Sighting(
                evidence.at(),
                evidence.strength(),
                evidence.isLive(),
                evidence.source().equals("TRAINING"),
                evidence.source(),
                evidence.sourceId(),
                evidence.note());
    }

    boolean weak() {
        return strength < 0;
    }
}
