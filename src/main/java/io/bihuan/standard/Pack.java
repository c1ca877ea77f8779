package io.bihuan.standard;

import java.util.List;
import java.util.Optional;

/**
 * What one source document asks for.
 *
 * @param letter M, E, N, H or P
 * @param zh its name in Chinese
 * @param en its name in English
 * @param rules its rules
 */
public record Pack(char letter, String zh, String en, List<Rule> rules) {

    public Pack {
        rules = List.copyOf(rules);
    }

    /** The rule of that id. */
    public Optional<Rule> rule(String id) {
        return rules.stream().filter(rule -> rule.id().equals(id)).findFirst();
    }

    List<Figure> figures() {
        return rules.stream().flatMap(rule -> rule.figures().stream()).toList();
    }
}
