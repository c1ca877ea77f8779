package io.bihuan.question;

import java.math.BigDecimal;
import java.util.List;

/** A gap to fill in. The best of the accepted answers that match counts. */
public record Blank(List<Accepted> accepted) {

    public Blank {
        accepted = List.copyOf(accepted);
    }

    /** A gap that any of these words fills. */
    public static Blank of(String... words) {
        return new Blank(java.util.Arrays.stream(words).map(Accepted::words).toList());
    }

    BigDecimal shareOf(String given) {
        return accepted.stream()
                .filter(answer -> answer.matches(given))
                .map(Accepted::share)
                .max(BigDecimal::compareTo)
                .orElse(BigDecimal.ZERO);
    }
}
