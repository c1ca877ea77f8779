package io.bihuan.roleplay.play;

import io.bihuan.roleplay.play.Scenario.Advice;
import io.bihuan.roleplay.play.Scenario.Customer;
import io.bihuan.roleplay.play.Scenario.Ending;
import io.bihuan.roleplay.play.Scenario.Fact;
import io.bihuan.roleplay.play.Scenario.Goal;
import io.bihuan.roleplay.play.Scenario.Manner;
import io.bihuan.roleplay.play.Scenario.Scene;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a scenario, or the manners common to all, from its file; whatever is wrong with it is said with its place. */
public record ScenarioFile(
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
        Map<String, Manner> reactions,
        @Nullable Manner lost,
        Map<String, Advice> advice,
        List<Ending> endings) {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    /** The manners as they stand in a file. */
    record MannersFile(
            Map<String, Manner> reactions, Manner lost, Manner helped, Manner waiting, List<String> leaving) {}

    /** A voice as it stands in a file. */
    record VoiceFile(Map<String, Manner> reactions, Manner waiting) {}

    /** A file that cannot be used: which one, and why. */
    public static final class Faulty extends RuntimeException {

        private static final long serialVersionUID = 1;

        Faulty(String name, String why) {
            super(name + ": " + why);
        }
    }

    /** The scenario in the file of this name. */
    public static Scenario scenario(String name, String yaml) {
        var file = read(name, yaml, ScenarioFile.class);
        return file.checked(name);
    }

    /** The manners in the file of this name. */
    public static Manners manners(String name, String yaml) {
        var file = read(name, yaml, MannersFile.class);
        var reactions = byDeed(name, file.reactions());
        for (var deed : Deed.values()) {
            if (!reactions.containsKey(deed) && deed != Deed.ASKS_OPENLY && deed != Deed.VERIFIES) {
                throw new Faulty(name, "no reaction to " + deed.key());
            }
        }
        return new Manners(reactions, file.lost(), file.helped(), file.waiting(), file.leaving());
    }

    /** The voice in the file of this name. */
    public static Manners.Voicing voice(String name, String yaml) {
        var file = read(name, yaml, VoiceFile.class);
        return new Manners.Voicing(byDeed(name, file.reactions()), file.waiting());
    }

    private static <T> T read(String name, String yaml, Class<T> type) {
        try {
            return YAML.readValue(yaml, type);
        } catch (JacksonException e) {
            throw new Faulty(
                    name, e.getOriginalMessage() + " at line " + e.getLocation().getLineNr());
        }
    }

    private Scenario checked(String name) {
        need(name, id != null && id.matches("[a-z0-9]+(-[a-z0-9]+)*"), "id is small letters, digits and hyphens");
        need(name, title != null && scene != null && customer != null, "title, scene and customer are needed");
        need(name, mood >= Band.COLDEST && mood <= Band.WARMEST, "mood is from -5 to 5");
        need(name, !opening.isEmpty(), "somebody who says nothing cannot be served");
        need(name, !customer.proof().isEmpty(), "customer.proof says who they are");
        unique(name, "fact", facts.stream().map(Fact::id));
        unique(name, "goal", goals.stream().map(Goal::id));
        for (var fact : facts) {
            need(name, !fact.says().isEmpty(), "fact " + fact.id() + " is never told");
            need(
                    name,
                    !fact.asked().isEmpty() || !fact.words().isEmpty(),
                    "fact " + fact.id() + " cannot be asked for");
        }
        var told = new HashSet<>(facts.stream().map(Fact::id).toList());
        for (var goal : goals) {
            need(name, goal.weight() >= 1 && goal.weight() <= 5, "goal " + goal.id() + ": weight is from 1 to 5");
            need(
                    name,
                    !(goal.said().isEmpty()
                            && goal.words().isEmpty()
                            && goal.deeds().isEmpty()
                            && goal.facts().isEmpty()),
                    "goal " + goal.id() + " cannot be reached");
            goal.deeds().forEach(key -> deed(name, key));
            need(name, told.containsAll(goal.facts()), "goal " + goal.id() + " names a fact that is not there");
        }
        var known = new HashSet<>(goals.stream().map(Goal::id).toList());
        need(name, !endings.isEmpty(), "there is no ending");
        for (var ending : endings) {
            need(name, known.containsAll(ending.goals()), "ending " + ending.id() + " names a goal that is not there");
            need(name, told.containsAll(ending.facts()), "ending " + ending.id() + " names a fact that is not there");
            need(name, !ending.says().isEmpty(), "ending " + ending.id() + " has no last words");
        }
        var last = endings.getLast();
        need(
                name,
                last.atLeast() == null && last.goals().isEmpty() && last.facts().isEmpty() && !last.good(),
                "the last ending holds always, and is not a good one");
        return new Scenario(
                id,
                title,
                scene,
                rules,
                areas,
                minutes,
                voice,
                customer,
                mood,
                opening,
                facts,
                goals,
                byDeed(name, reactions),
                lost,
                byDeed(name, advice),
                endings);
    }

    private static <T> Map<Deed, T> byDeed(String name, Map<String, T> some) {
        var byDeed = new EnumMap<Deed, T>(Deed.class);
        some.forEach((key, each) -> byDeed.put(deed(name, key), each));
        return byDeed;
    }

    private static Deed deed(String name, String key) {
        return Stream.of(Deed.values())
                .filter(deed -> deed.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Faulty(name, "nobody does “" + key + "”"));
    }

    private static void unique(String name, String what, Stream<String> ids) {
        Set<String> seen = new HashSet<>();
        ids.forEach(id -> need(name, seen.add(id), what + " " + id + " stands there twice"));
    }

    private static void need(String name, boolean holds, String otherwise) {
        if (!holds) {
            throw new Faulty(name, otherwise);
        }
    }
}
