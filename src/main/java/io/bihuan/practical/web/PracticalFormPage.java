package io.bihuan.practical.web;

import io.bihuan.assessment.DutyScope;
import io.bihuan.people.Person;
import io.bihuan.practical.Rubric;
import io.bihuan.practical.Scenario;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form of a new practical with what can be chosen in it. */
public record PracticalFormPage(
        PracticalForm form,
        Errors errors,
        List<Scenario> scenarios,
        List<Rubric> rubrics,
        List<Person> candidates,
        List<Person> examiners) {

    /** What it may be scored on, the standard's own first. */
    public List<Option> rubricOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("practical.rubric.standard")));
        rubrics.forEach(rubric -> options.add(new Option(String.valueOf(rubric.id()), rubric.name(ui.english()))));
        return options;
    }

    /** The scenes. */
    public List<Option> scenarioOptions() {
        return scenarios.stream()
                .map(scenario -> new Option(scenario.id().toString(), scenario.title()))
                .toList();
    }

    /** Who may be assessed. */
    public List<Option> candidateOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("practical.choose")));
        candidates.forEach(
                person -> options.add(new Option(person.id().toString(), person.name() + " · " + person.number())));
        return options;
    }

    /** The duties it may open. */
    public List<Option> scopeOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("assessment.scope.none")));
        Arrays.stream(DutyScope.values())
                .forEach(scope -> options.add(new Option(scope.name(), ui.label("assessment.scope", scope))));
        return options;
    }
}
