package io.bihuan.practical;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** The rubrics that the product brings along: the standard's own, and those that a centre may change. */
@Service
public class StarterRubrics {

    /** What the standard scores on (M-08); its weights are read from the standard. */
    static final RubricDraft STANDARD = read("rubric-standard.json").getFirst();

    private final Rubrics rubrics;

    StarterRubrics(Rubrics rubrics) {
        this.rubrics = rubrics;
    }

    /** Adds them, but for those that are there already; returns how many were added. */
    @Transactional
    public int load(UUID by) {
        return (int) read().stream()
                .filter(draft -> rubrics.add(draft, by) instanceof RubricSaving.Saved)
                .count();
    }

    /** How many of them are not there. */
    @Transactional(readOnly = true)
    public int missing() {
        var there = rubrics.names();
        return (int) read().stream()
                .filter(draft -> !there.contains(draft.chinese()))
                .count();
    }

    static List<RubricDraft> read() {
        return read("rubrics.json");
    }

    private static List<RubricDraft> read(String name) {
        try (var file = new ClassPathResource("starter/" + name).getInputStream()) {
            return List.of(JsonMapper.builder().build().readValue(file, RubricDraft[].class));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
