package io.bihuan.scenario;

import io.bihuan.roleplay.play.Deed;
import io.bihuan.roleplay.play.Dimension;
import io.bihuan.roleplay.play.Named;
import io.bihuan.roleplay.play.Scenario;
import io.bihuan.roleplay.play.Scenario.Scene;
import io.bihuan.roleplay.play.ScenarioFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * What an instructor writes of a scenario.
 *
 * @param voice how the customer speaks
 * @param mood how warm they come in, from -5 to 5
 * @param customer an invented name
 * @param about one sentence on them
 * @param proof what they answer when asked who they are
 * @param opening what they say first, message by message
 * @param good their last words after a good handling; then after a fair one, then after a bad one
 */
public record Content(
        String title,
        Scene scene,
        String voice,
        int mood,
        int minutes,
        String customer,
        String about,
        String proof,
        List<String> opening,
        List<FactPart> facts,
        List<GoalPart> goals,
        String good,
        String fair,
        String bad) {

    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final int SATISFIED = 1;

    public Content {
        opening = List.copyOf(opening);
        facts = List.copyOf(facts);
        goals = List.copyOf(goals);
    }

    /**
     * Something told only when asked.
     *
     * @param asked questions that ask for it
     * @param words a question with one of them asks for it too
     * @param says what is told, piece by piece
     */
    public record FactPart(String what, List<String> asked, List<String> words, List<String> says) {}

    /**
     * Something that a good handling contains.
     *
     * @param deed the key of a deed that does it, or ""
     * @param said sentences that do it
     * @param words a message with one of them does it too
     */
    public record GoalPart(
            String what, Dimension dimension, String deed, int weight, List<String> said, List<String> words) {}

    /** The scenario as the shelf takes it, under this code. */
    String file(String code) {
        var factFiles = new ArrayList<Scenario.Fact>();
        for (var fact : facts) {
            factFiles.add(new Scenario.Fact(
                    "fact-" + (factFiles.size() + 1), named(fact.what()), fact.asked(), fact.words(), fact.says()));
        }
        var goalFiles = new ArrayList<Scenario.Goal>();
        for (var goal : goals) {
            goalFiles.add(goal(goal, "goal-" + (goalFiles.size() + 1)));
        }
        return YAML.writeValueAsString(new ScenarioFile(
                code,
                named(title),
                scene,
                List.of("E-06", "N-09"),
                List.of("questioning", "empathy"),
                minutes,
                voice,
                new Scenario.Customer(customer, named(about), List.of(proof)),
                mood,
                opening,
                factFiles,
                goalFiles,
                Map.of(),
                null,
                Map.of(),
                endings(goalFiles.stream().map(Scenario.Goal::id).toList())));
    }

    private static Scenario.Goal goal(GoalPart goal, String id) {
        var rule = deed(goal.deed());
        return new Scenario.Goal(
                id,
                named(goal.what()),
                goal.dimension(),
                rule.isEmpty() ? "E-06" : rule,
                goal.weight(),
                goal.said(),
                goal.words(),
                goal.deed().isEmpty() ? List.of() : List.of(goal.deed()),
                List.of(),
                false,
                goal.deed().isEmpty() ? 1 : 0,
                List.of());
    }

    private static String deed(String key) {
        for (var deed : Deed.values()) {
            if (deed.key().equals(key)) {
                return deed.rule();
            }
        }
        return "";
    }

    private List<Scenario.Ending> endings(List<String> all) {
        return List.of(
                new Scenario.Ending(
                        "well",
                        new Named("问题有了着落，客户满意", "Settled, and the customer content"),
                        SATISFIED,
                        all,
                        List.of(),
                        List.of(good),
                        true),
                new Scenario.Ending(
                        "fair",
                        new Named("客户勉强接受", "Accepted with reservations"),
                        -1,
                        List.of(),
                        List.of(),
                        List.of(fair),
                        false),
                new Scenario.Ending(
                        "bad",
                        new Named("没有解决，客户失望", "Nothing settled"),
                        null,
                        List.of(),
                        List.of(),
                        List.of(bad),
                        false));
    }

    private static Named named(String words) {
        return new Named(words, words);
    }
}
