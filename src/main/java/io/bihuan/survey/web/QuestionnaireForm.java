package io.bihuan.survey.web;

import io.bihuan.survey.NewEdition;
import io.bihuan.survey.Question;
import io.bihuan.survey.Questionnaire;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A questionnaire as it is typed, question below question. */
public record QuestionnaireForm(
        String occasion,
        String chinese,
        String english,
        String leadChinese,
        String leadEnglish,
        List<QuestionForm> questions) {

    static QuestionnaireForm empty() {
        return new QuestionnaireForm("OTHER", "", "", "", "", List.of(QuestionForm.empty(1)));
    }

    static QuestionnaireForm of(Questionnaire questionnaire) {
        var questions = questionnaire.questions();
        return new QuestionnaireForm(
                questionnaire.occasion().name(),
                questionnaire.chinese(),
                questionnaire.english(),
                questionnaire.leadChinese(),
                questionnaire.leadEnglish(),
                questions.stream()
                        .map(question -> QuestionForm.of(question, questions))
                        .toList());
    }

    static QuestionnaireForm of(MultiValueMap<String, String> fields) {
        var codes = fields.getOrDefault("code", List.of());
        return new QuestionnaireForm(
                word(fields, "occasion"),
                word(fields, "chinese"),
                word(fields, "english"),
                word(fields, "leadChinese"),
                word(fields, "leadEnglish"),
                IntStream.range(0, codes.size())
                        .mapToObj(at -> new QuestionForm(
                                codes.get(at),
                                nth(fields, "kind", at),
                                nth(fields, "words", at),
                                nth(fields, "words-en", at),
                                nth(fields, "choices", at),
                                nth(fields, "needed", at).equals("true"),
                                nth(fields, "shown-if", at),
                                nth(fields, "measures", at)))
                        .toList());
    }

    private static String word(MultiValueMap<String, String> fields, String name) {
        return nth(fields, name, 0).strip();
    }

    private static String nth(MultiValueMap<String, String> fields, String name, int at) {
        var values = fields.getOrDefault(name, List.of());
        return at < values.size() && values.get(at) != null ? values.get(at) : "";
    }

    /** The same with room for one more question. */
    QuestionnaireForm withOneMore() {
        var more = new ArrayList<>(questions);
        var codes = questions.stream().map(QuestionForm::code).toList();
        var number = questions.size() + 1;
        while (codes.contains("q" + number)) {
            number++;
        }
        more.add(QuestionForm.empty(number));
        return new QuestionnaireForm(occasion, chinese, english, leadChinese, leadEnglish, List.copyOf(more));
    }

    /** What the questionnaire is to say; questions left empty are left out. */
    NewEdition edition(@Nullable Questionnaire former) {
        var before = former == null
                ? Map.<String, Question>of()
                : former.questions().stream().collect(Collectors.toMap(Question::code, Function.identity()));
        var asked = new ArrayList<Question>();
        questions.stream()
                .filter(question -> !question.blank())
                .forEach(question -> asked.add(question.question(asked, before.get(question.code()))));
        return new NewEdition(chinese, english, leadChinese, leadEnglish, former == null ? "" : former.rule(), asked);
    }
}
