package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.ApprenticeshipStandard;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;

/** A trainee to be paired with a mentor. */
public record PairingPage(
        PairingForm form, Errors errors, List<Person> trainees, List<Person> mentors, ApprenticeshipStandard standard) {

    /** Those who may be guided. */
    public List<Option> traineeOptions(Ui ui) {
        return options(trainees, ui);
    }

    /** Those who may guide. */
    public List<Option> mentorOptions(Ui ui) {
        return options(mentors, ui);
    }

    static List<Option> options(List<Person> people, Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("apprenticeship.choose"))),
                        people.stream()
                                .map(person -> new Option(
                                        person.id().toString(),
                                        person.name() + " · " + person.grade() + " · " + person.place())))
                .toList();
    }
}
