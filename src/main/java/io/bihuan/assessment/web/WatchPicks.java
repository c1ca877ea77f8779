package io.bihuan.assessment.web;

import io.bihuan.assessment.Hindrance;
import io.bihuan.people.Person;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Those who can be named to watch an exam.
 *
 * @param able whose role watches exams
 * @param picked who is ticked
 * @param hindrances why some of them cannot, where that was found
 */
public record WatchPicks(List<Person> able, Set<UUID> picked, List<Hindrance> hindrances) {

    public WatchPicks {
        able = List.copyOf(able);
        picked = Set.copyOf(picked);
        hindrances = List.copyOf(hindrances);
    }

    /** Whether somebody is ticked. */
    public boolean picks(Person person) {
        return picked.contains(person.id());
    }

    /** A person's place in the house, in a line. */
    public String place(Person person) {
        return Stream.of(person.number(), person.post(), person.team())
                .filter(word -> !word.isEmpty())
                .collect(java.util.stream.Collectors.joining(" · "));
    }

    /** Why somebody cannot, in words. */
    public String words(Hindrance hindrance, Ui ui) {
        var name = able.stream()
                .filter(person -> person.id().equals(hindrance.staffId()))
                .map(Person::name)
                .findFirst()
                .orElse("—");
        return ui.text("assessment.watch.fault." + hindrance.why(), name, hindrance.exam());
    }
}
