package io.bihuan.survey;

import io.bihuan.web.Errors;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What a questionnaire is to say from now on. */
public record NewEdition(
        String chinese, String english, String leadChinese, String leadEnglish, String rule, List<Question> questions) {

    private static final int LONGEST_NAME = 60;
    private static final int MOST_QUESTIONS = 60;
    private static final int FEWEST_CHOICES = 2;
    /** Customer effort is asked in seven steps, everything else in five or ten. */
    private static final Set<Integer> SCALES = Set.of(5, 7, 10);

    public NewEdition {
        questions = List.copyOf(questions);
    }

    /** What is wrong with it; the fault of the nth question stands under {@code question-<n>}, from 0. */
    public Errors faults() {
        var errors = Errors.none()
                .addIf(chinese.isBlank(), "chinese", "survey.fault.name")
                .addIf(chinese.length() > LONGEST_NAME, "chinese", "survey.fault.long", LONGEST_NAME)
                .addIf(questions.isEmpty(), "", "survey.fault.no-question")
                .addIf(questions.size() > MOST_QUESTIONS, "", "survey.fault.many", MOST_QUESTIONS);
        var before = new HashSet<String>();
        for (var at = 0; at < questions.size(); at++) {
            var question = questions.get(at);
            var field = "question-" + at;
            errors.addIf(question.chinese().isBlank(), field, "survey.fault.words");
            switch (question.kind()) {
                case SCALE -> errors.addIf(!SCALES.contains(question.steps()), field, "survey.fault.steps");
                case SINGLE, MULTIPLE ->
                    errors.addIf(question.choices().size() < FEWEST_CHOICES, field, "survey.fault.choices");
                case TEXT -> {
                    // Whatever is written answers it.
                }
            }
            var condition = question.shownIf();
            errors.addIf(condition != null && !before.contains(condition.question()), field, "survey.fault.condition");
            errors.addIf(!before.add(question.code()), field, "survey.fault.twice");
        }
        return errors;
    }
}
