package io.bihuan.survey;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Holds what somebody sent against the questions: what was not to be asked is left out, what cannot be is a fault. */
final class SheetCheck {

    private static final int LONGEST = 2000;

    private final Map<String, List<String>> answers = new LinkedHashMap<>();
    private final Map<String, String> faults = new LinkedHashMap<>();

    private SheetCheck() {}

    static SheetCheck of(List<Question> questions, Map<String, List<String>> sent) {
        var check = new SheetCheck();
        questions.stream().filter(check::shown).forEach(question -> check.take(question, sent));
        return check;
    }

    Map<String, List<String>> answers() {
        return answers;
    }

    Map<String, String> faults() {
        return faults;
    }

    private boolean shown(Question question) {
        var condition = question.shownIf();
        return condition == null
                || answers.getOrDefault(condition.question(), List.of()).stream()
                        .anyMatch(condition.answers()::contains);
    }

    private void take(Question question, Map<String, List<String>> sent) {
        var given = sent.getOrDefault(question.code(), List.of()).stream()
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .distinct()
                .toList();
        if (given.isEmpty()) {
            if (question.required()) {
                faults.put(question.code(), "survey.fault.unanswered");
            }
        } else if (fits(question, given)) {
            answers.put(question.code(), given);
        } else {
            faults.put(
                    question.code(),
                    question.kind() == Question.Kind.TEXT ? "survey.fault.text" : "survey.fault.answer");
        }
    }

    private static boolean fits(Question question, List<String> given) {
        return switch (question.kind()) {
            case SCALE -> given.size() == 1 && step(given.getFirst(), question.steps());
            case SINGLE ->
                given.size() == 1 && question.choice(given.getFirst()).isPresent();
            case MULTIPLE ->
                given.stream().allMatch(each -> question.choice(each).isPresent());
            case TEXT -> given.size() == 1 && given.getFirst().length() <= LONGEST;
        };
    }

    private static boolean step(String word, int steps) {
        return word.matches("[1-9]\\d?") && Integer.parseInt(word) <= steps;
    }
}
