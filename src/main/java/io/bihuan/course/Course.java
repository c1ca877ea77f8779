package io.bihuan.course;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;

/**
 * A topic that can be taught.
 *
 * @param id its identity
 * @param code its stable name, for instance {@code m-2c}
 * @param programme the programme it belongs to: M, N, H, P, or OWN
 * @param place its place in the programme, ascending
 * @param chinese its name in Chinese
 * @param english its name in English; empty where nobody wrote one
 * @param objective what a person can do afterwards
 * @param rule the rule it comes from, or ""
 * @param endsInTest whether a test stands at its end
 * @param areas codes of the competence areas it builds
 * @param blocks its parts, in order
 */
public record Course(
        UUID id,
        String code,
        String programme,
        int place,
        String chinese,
        String english,
        String objective,
        String rule,
        boolean endsInTest,
        List<String> areas,
        List<Block> blocks) {

    /** All class hours together. */
    public BigDecimal hours() {
        return blocks.stream().map(Block::hours).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The way of most of its hours. */
    public Method mainMethod() {
        return blocks.stream()
                .reduce((first, second) -> second.hours().compareTo(first.hours()) > 0 ? second : first)
                .map(Block::method)
                .orElse(Method.TALK);
    }

    /** The name in the reader's language, in Chinese where there is no other. */
    public String name(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : chinese;
    }
}
