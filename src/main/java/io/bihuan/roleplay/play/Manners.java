package io.bihuan.roleplay.play;

import io.bihuan.roleplay.play.Scenario.Manner;
import java.util.List;
import java.util.Map;

/**
 * How any customer speaks where their scenario has no words of its own.
 *
 * @param reactions what they say to each deed
 * @param lost what they say when nothing was answered
 * @param waiting what they say when nobody answers
 * @param leaving what they say when they have had enough
 */
public record Manners(Map<Deed, Manner> reactions, Manner lost, Manner waiting, List<String> leaving) {

    public Manners {
        reactions = Map.copyOf(reactions);
        leaving = List.copyOf(leaving);
    }
}
