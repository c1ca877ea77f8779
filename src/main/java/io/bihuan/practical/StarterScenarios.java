package io.bihuan.practical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The scenes that the product brings along. */
@Service
public class StarterScenarios {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Scenarios scenarios;
    private final StarterRubrics rubrics;

    StarterScenarios(Scenarios scenarios, StarterRubrics rubrics) {
        this.scenarios = scenarios;
        this.rubrics = rubrics;
    }

    /** Adds them, and the rubrics beside them, but for those that are there already; returns how many scenes were added. */
    @Transactional
    public int load(UUID by) {
        rubrics.load(by);
        return (int) read().stream()
                .filter(draft -> scenarios.add(draft, by).isPresent())
                .count();
    }

    /** How many of the scenes and rubrics are not there. */
    @Transactional(readOnly = true)
    public int missing() {
        var there = scenarios.titles();
        return (int) read().stream()
                        .filter(draft -> !there.contains(draft.title()))
                        .count()
                + rubrics.missing();
    }

    static List<ScenarioDraft> read() {
        try (var file = new ClassPathResource("starter/scenarios.json").getInputStream()) {
            return List.of(JSON.readValue(file, ScenarioDraft[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
