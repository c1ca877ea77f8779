package io.bihuan.knowledge;

import java.util.List;

/** Where words to look out for come from; {@code knowledge.pack.<NAME>} is the wording. */
public enum WordingPack {
    /** What every centre looks out for. */
    SHARED,
    COMMERCE,
    TELECOM,
    PROPERTY,
    /** What the centre wrote or changed itself; no version of the product touches it. */
    OWN;

    /** Those that come with the product. */
    public static List<WordingPack> ofTheProduct() {
        return List.of(SHARED, COMMERCE, TELECOM, PROPERTY);
    }

    /** Whether a centre decides if it counts; the others always do. */
    public boolean ofATrade() {
        return this != SHARED && this != OWN;
    }
}
