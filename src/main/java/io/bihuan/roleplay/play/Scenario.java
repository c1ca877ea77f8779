package io.bihuan.roleplay.play;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A simulated customer: who they are, what they come with, what they tell only when asked, and what turns their mood.
 *
 * @param id names it in files and addresses: small letters, digits, hyphens
 * @param rules the ids of the rules that it trains
 * @param areas the codes of the competence areas that it is evidence of
 * @param minutes how long a good handling takes, in minutes
 * @param mood how warm the customer is at first, from -5 to 5
 * @param opening what they say at first, message by message
 * @param reactions what they say to a deed; where nothing stands for one, {@link Manners} has words
 * @param endings how it can end; the first whose condition holds does, and the last has none
 */
public record Scenario(
        String id,
        Named title,
        Scene scene,
        List<String> rules,
        List<String> areas,
        int minutes,
        Customer customer,
        int mood,
        List<String> opening,
        List<Fact> facts,
        List<Goal> goals,
        Map<Deed, Manner> reactions,
        @Nullable Manner lost,
        List<Ending> endings) {

    public Scenario {
        rules = List.copyOf(rules);
        areas = List.copyOf(areas);
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        goals = List.copyOf(goals);
        reactions = Map.copyOf(reactions);
        endings = List.copyOf(endings);
    }

    /** Where such a talk takes place or what it is about (E-01, N-07, N-09). */
    public enum Scene {
        ONLINE,
        DESK,
        COMPLAINT,
        RETURN_VISIT,
        BUSINESS,
        EMPATHY,
        SPIN
    }

    /**
     * Who comes.
     *
     * @param name as the trainee sees it
     * @param about one sentence on them, shown before the run
     * @param proof what they answer when asked who they are
     */
    public record Customer(String name, Named about, List<String> proof) {

        public Customer {
            proof = List.copyOf(proof);
        }
    }

    /**
     * Something that comes out only when asked.
     *
     * @param what names it afterwards
     * @param asked questions that ask for it, one wording each; a question near to one of them in meaning counts too
     * @param words a question with one of these words asks for it; words joined by “+” must all be there
     * @param says how they tell it
     */
    public record Fact(String id, Named what, List<String> asked, List<String> words, List<String> says) {

        public Fact {
            asked = List.copyOf(asked);
            words = List.copyOf(words);
            says = List.copyOf(says);
        }
    }

    /**
     * Something that a good handling does.
     *
     * @param rule the id of the rule that asks for it
     * @param weight how much it counts, from 1 to 5
     * @param said sentences that do it
     * @param words a message with one of these does it; words joined by “+” must all be there
     * @param lifts by how much the mood rises
     * @param says what the customer answers
     */
    public record Goal(
            String id,
            Named what,
            Dimension dimension,
            String rule,
            int weight,
            List<String> said,
            List<String> words,
            int lifts,
            List<String> says) {

        public Goal {
            said = List.copyOf(said);
            words = List.copyOf(words);
            says = List.copyOf(says);
        }
    }

    /** What a customer says in each mood; several wordings, none said twice as long as there is another. */
    public record Manner(List<String> cold, List<String> neutral, List<String> warm) {

        public Manner {
            cold = List.copyOf(cold);
            neutral = List.copyOf(neutral);
            warm = List.copyOf(warm);
        }

        List<String> in(Band band) {
            return switch (band) {
                case COLD -> cold;
                case NEUTRAL -> neutral;
                case WARM -> warm;
            };
        }
    }

    /**
     * How it can end.
     *
     * @param atLeast the mood that it takes, or null where the mood does not matter
     * @param goals the ids of the goals that must be reached
     * @param says what the customer says last
     * @param good whether the customer was well served
     */
    public record Ending(
            String id, Named what, @Nullable Integer atLeast, List<String> goals, List<String> says, boolean good) {

        public Ending {
            goals = List.copyOf(goals);
            says = List.copyOf(says);
        }

        boolean holds(int mood, java.util.Set<String> reached) {
            return (atLeast == null || mood >= atLeast) && reached.containsAll(goals);
        }
    }
}
