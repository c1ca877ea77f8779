package io.bihuan.roleplay.play;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Chooses among wordings: by chance, the same for the same run, and none twice as long as there is another. */
final class Voice {

    private final long seed;

    Voice(long seed) {
        this.seed = seed;
    }

    /** One of the wordings, or nothing where there is none. */
    List<String> one(List<String> wordings, Set<String> said) {
        if (wordings.isEmpty()) {
            return List.of();
        }
        var order = new ArrayList<>(wordings);
        Collections.shuffle(order, new Random(seed + said.size()));
        return List.of(order.stream()
                .filter(wording -> !said.contains(wording))
                .findFirst()
                .orElse(order.getFirst()));
    }
}
