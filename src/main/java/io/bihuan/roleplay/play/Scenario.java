package io.bihuan.roleplay.play;

import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param voice whose manners they have where they have no words of their own
 * @param reactions what they say to a deed; where nothing stands for one, their voice has words
 * @param advice what would be better said here than what was
 * @param endings how it can end; the first whose condition holds does, and the last has none
 */
public record Scenario(
        String id,
        Named title,
        Scene scene,
        List<String> rules,
        List<String> areas,
        int minutes,
        String voice,
        Customer customer,
        int mood,
        List<String> opening,
        List<Fact> facts,
        List<Goal> goals,
        Map<Deed, Manner> reactions,
        @Nullable Manner lost,
        Map<Deed, Advice> advice,
        List<Ending> endings) {

    public Scenario {
        rules = List.copyOf(rules);
        areas = List.copyOf(areas);
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        goals = List.copyOf(goals);
        reactions = Map.copyOf(reactions);
        advice = Map.copyOf(advice);
        endings = List.copyOf(endings);
    }

    /** Where such a talk takes place (E-01). */
    public enum Scene {
        ONLINE,
        DESK,
        COMPLAINT,
        RETURN_VISIT,
        BUSINESS
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
     * @param says what they tell, one piece each time they are asked
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
     * @param deeds the keys of deeds one of which does it
     * @param facts the ids of facts that must have come out
     * @param all whether words, deeds and facts must come together; otherwise one of them is enough
     * @param lifts by how much the mood rises
     * @param says what the customer answers; where it is empty, their voice has words
     */
    public record Goal(
            String id,
            Named what,
            Dimension dimension,
            String rule,
            int weight,
            List<String> said,
            List<String> words,
            List<String> deeds,
            List<String> facts,
            boolean all,
            int lifts,
            List<String> says) {

        public Goal {
            said = List.copyOf(said);
            words = List.copyOf(words);
            deeds = List.copyOf(deeds);
            facts = List.copyOf(facts);
            says = List.copyOf(says);
        }
    }

    /** When something is said badly here, and what would be better, in the words of the trade. */
    public record Advice(String when, String say) {}

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
     * @param facts the ids of the facts that must have come out
     * @param says what the customer says last
     * @param good whether the customer was well served
     */
    public record Ending(
            String id,
            Named what,
            @Nullable Integer atLeast,
            List<String> goals,
            List<String> facts,
            List<String> says,
            boolean good) {

        public Ending {
            goals = List.copyOf(goals);
            facts = List.copyOf(facts);
            says = List.copyOf(says);
        }

        boolean holds(int mood, Set<String> reached, Set<String> told) {
            return (atLeast == null || mood >= atLeast) && reached.containsAll(goals) && told.containsAll(facts);
        }
    }
}
