package io.bihuan.marking.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ResultLists;
import io.bihuan.calendar.ClockChips;
import io.bihuan.marking.AppealLists;
import io.bihuan.marking.MarkingLists;
import io.bihuan.marking.MarkingLists.QueueLine;
import io.bihuan.people.People;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The answers that wait for a marker, exam by exam, and the appeals that wait for a decision. */
@Component
class MarkingObligations implements Obligations {

    private static final int MOST = 6;

    private final AppealLists appeals;
    private final MarkingLists marking;
    private final ResultLists results;
    private final People people;
    private final ClockChips chips;

    MarkingObligations(
            AppealLists appeals, MarkingLists marking, ResultLists results, People people, ClockChips chips) {
        this.appeals = appeals;
        this.marking = marking;
        this.results = results;
        this.people = people;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.EXAM_MANAGE)) {
            return List.of();
        }
        return Stream.concat(answers(person, ui), appealed(person, ui)).toList();
    }

    private Stream<Obligation> answers(SignedIn person, Ui ui) {
        var waiting = marking.queues(person.staffId()).stream()
                .collect(Collectors.groupingBy(
                        QueueLine::examId, LinkedHashMap::new, Collectors.summingInt(QueueLine::mine)));
        waiting.values().removeIf(count -> count == 0);
        var exams = results.names(List.copyOf(waiting.keySet()), person.branchId());
        return waiting.entrySet().stream()
                .filter(exam -> exams.containsKey(exam.getKey()))
                .limit(MOST)
                .map(exam -> new Obligation(
                        ui.text("marking.owed", String.valueOf(exams.get(exam.getKey()))),
                        ui.text("marking.owed.detail", exam.getValue()),
                        "M-08",
                        "/marking",
                        ui.text("marking.owed.go"),
                        null,
                        null));
    }

    private Stream<Obligation> appealed(SignedIn person, Ui ui) {
        return appeals.waiting(person.branchId(), MOST).stream()
                .filter(appeal -> !appeal.staffId().equals(person.staffId()))
                .map(appeal -> new Obligation(
                        ui.text("marking.appeal.owed", people.name(appeal.staffId())),
                        appeal.reason(),
                        "M-08",
                        "/appeals/" + appeal.id(),
                        ui.text("marking.appeal.decide"),
                        appeal.dueAt(),
                        chips.open(appeal.filedAt(), appeal.dueAt(), ui.dates().now(), ui)));
    }
}
