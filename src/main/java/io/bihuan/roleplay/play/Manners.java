package io.bihuan.roleplay.play;

import io.bihuan.roleplay.play.Scenario.Manner;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How a customer speaks where their scenario has no words of its own.
 *
 * @param reactions what they say to each deed
 * @param lost what they say when nothing was answered
 * @param helped what they say when something was done for them
 * @param waiting what they say when nobody answers
 * @param leaving what they say when they have had enough
 */
public record Manners(Map<Deed, Manner> reactions, Manner lost, Manner helped, Manner waiting, List<String> leaving) {

    public Manners {
        reactions = Map.copyOf(reactions);
        leaving = List.copyOf(leaving);
    }

    /** These manners in another voice: where it has words, they come first. */
    public Manners in(Voicing voicing) {
        var both = new EnumMap<Deed, Manner>(Deed.class);
        both.putAll(reactions);
        both.putAll(voicing.reactions());
        return new Manners(both, lost, helped, voicing.waiting(), leaving);
    }

    /**
     * What a voice has words of its own for.
     *
     * @param waiting what it says when nobody answers
     */
    public record Voicing(Map<Deed, Manner> reactions, Manner waiting) {

        public Voicing {
            reactions = Map.copyOf(reactions);
        }
    }
}
