package io.bihuan.assessment.web;

import io.bihuan.access.SignedIn;
import io.bihuan.assessment.AdmissionRules;
import io.bihuan.assessment.OwnExams;
import io.bihuan.calendar.ClockChips;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The exams that somebody is in the middle of, or may begin, or will soon. */
@Component
class ExamObligations implements Obligations {

    private final OwnExams exams;
    private final AdmissionRules rules;
    private final ClockChips chips;

    ExamObligations(OwnExams exams, AdmissionRules rules, ClockChips chips) {
        this.exams = exams;
        this.rules = rules;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var now = ui.dates().now();
        return OwnExamsPage.of(exams.of(person.staffId(), 12), rules, person.staffId(), now).open().stream()
                .map(line -> owed(line, ui))
                .toList();
    }

    private Obligation owed(OwnExamsPage.Line line, Ui ui) {
        var exam = line.exam();
        var due = line.running() && exam.endsAt() != null ? exam.endsAt() : exam.closesAt();
        return new Obligation(
                exam.name(),
                line.facts(ui),
                "M-08",
                line.running() ? "/sittings/" + exam.sittingId() : "/me/exams",
                ui.text(
                        line.running()
                                ? "assessment.own.go-on"
                                : line.mayBegin() ? "assessment.own.begin" : "assessment.own.look"),
                due,
                chips.open(exam.opensAt(), due, ui.dates().now(), ui));
    }
}
