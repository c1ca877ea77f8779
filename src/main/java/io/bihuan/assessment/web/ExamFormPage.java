package io.bihuan.assessment.web;

import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.Release;
import io.bihuan.assessment.Reveal;
import io.bihuan.paper.PaperLists;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The form of a new exam with what can be chosen in it. */
public record ExamFormPage(
        ExamForm form, Errors errors, List<PaperLists.Line> papers, List<Person> people, WatchPicks watch) {

    /** The papers to choose from. */
    public List<Option> paperOptions(Ui ui) {
        return papers.stream()
                .map(paper -> new Option(
                        paper.id().toString(),
                        ui.text(
                                "assessment.paper-option",
                                paper.name(),
                                paper.questions(),
                                ui.number(paper.total(), 2))))
                .toList();
    }

    /** What it is for. */
    public List<Option> kindOptions(Ui ui) {
        return Arrays.stream(ExamKind.values())
                .map(kind -> new Option(kind.name(), ui.label("assessment.kind", kind)))
                .toList();
    }

    /** The duties that it may open. */
    public List<Option> scopeOptions(Ui ui) {
        var options = new ArrayList<Option>();
        options.add(new Option("", ui.text("assessment.scope.none")));
        Arrays.stream(DutyScope.values())
                .map(scope -> new Option(scope.name(), ui.label("assessment.scope", scope)))
                .forEach(options::add);
        return options;
    }

    /** When the right answers are shown. */
    public List<Option> revealOptions(Ui ui) {
        return Arrays.stream(Reveal.values())
                .map(reveal -> new Option(reveal.name(), ui.label("assessment.reveal", reveal)))
                .toList();
    }

    /** When the result is seen. */
    public List<Option> releaseOptions(Ui ui) {
        return Arrays.stream(Release.values())
                .map(release -> new Option(release.name(), ui.label("assessment.release", release)))
                .toList();
    }

    /** How many mark a written answer. */
    public List<Option> markerOptions(Ui ui) {
        return List.of(
                new Option("1", ui.text("assessment.markers.1")), new Option("2", ui.text("assessment.markers.2")));
    }

    /** A person's place in the house, in a line. */
    public String place(Person person) {
        return String.join(
                " · ",
                java.util.stream.Stream.of(person.number(), person.post(), person.team())
                        .filter(word -> !word.isEmpty())
                        .toList());
    }
}
