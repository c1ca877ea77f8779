package io.bihuan.survey;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Questionnaires ready to use: the four points of N-05, 360°, the staff's satisfaction, the self-check of E-14. */
@Service
public class StarterQuestionnaires {

    private final QuestionnaireDesk desk;
    private final Questionnaires questionnaires;

    StarterQuestionnaires(QuestionnaireDesk desk, Questionnaires questionnaires) {
        this.desk = desk;
        this.questionnaires = questionnaires;
    }

    record Shelf(List<Line> questionnaires) {}

    record Line(String code, Occasion occasion, NewEdition words) {}

    /** Adds those that are not there, and says how many; those changed since are left alone. */
    @Transactional
    public int load(UUID by) {
        return (int) shelf().questionnaires().stream()
                .map(line -> desk.add(line.code(), line.occasion(), line.words(), by))
                .filter(Optional::isPresent)
                .count();
    }

    /** How many of them are not there. */
    @Transactional(readOnly = true)
    public int missing() {
        var there = questionnaires.all().stream().map(Questionnaire::code).toList();
        return (int) shelf().questionnaires().stream()
                .filter(line -> !there.contains(line.code()))
                .count();
    }

    /** The questionnaire of a code that ships with the product, put there first where it is not there yet. */
    @Transactional
    public Questionnaire require(String code, UUID by) {
        return questionnaires.look(code).orElseGet(() -> {
            load(by);
            return questionnaires.look(code).orElseThrow(() -> new IllegalStateException("no questionnaire " + code));
        });
    }

    static Shelf shelf() {
        try (var yaml = new ClassPathResource("surveys/starter.yaml").getInputStream()) {
            return new YAMLMapper().readValue(yaml, Shelf.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
