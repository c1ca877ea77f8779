package io.bihuan.practical;

import java.util.List;
import java.util.UUID;

/**
 * A scene to be handled.
 *
 * @param customer who they are and what mood they are in
 * @param problem what they come with, in their own words
 * @param facts what comes out only when asked
 * @param goodHandling what a good handling contains, point by point
 */
public record Scenario(
        UUID id, String title, String customer, String problem, List<String> facts, List<String> goodHandling) {

    public Scenario {
        facts = List.copyOf(facts);
        goodHandling = List.copyOf(goodHandling);
    }
}
