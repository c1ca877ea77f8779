package io.bihuan.apprenticeship.web;

import io.bihuan.apprenticeship.Apprenticeship;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.ApprenticeshipState;
import io.bihuan.people.People;
import io.bihuan.training.LearningStep;
import io.bihuan.training.LearningStep.Progress;
import io.bihuan.training.LearningSteps;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The days beside a mentor, on a person's way to serving alone. */
@Component
class ApprenticeshipStep implements LearningSteps {

    private static final int APPRENTICESHIP = 300;

    private final ApprenticeshipLists lists;
    private final People people;

    ApprenticeshipStep(ApprenticeshipLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    @Override
    public List<LearningStep> of(UUID staffId, Ui ui) {
        return lists.of(staffId).map(one -> List.of(step(one, ui))).orElseGet(List::of);
    }

    private LearningStep step(Apprenticeship one, Ui ui) {
        var done = one.state() == ApprenticeshipState.COMPLETED;
        var chip = one.late() > 0 && one.running()
                ? ui.text("apprenticeship.late", one.late())
                : ui.label("apprenticeship.state", one.state());
        return new LearningStep(
                APPRENTICESHIP,
                ui.text("apprenticeship.step", people.name(one.mentorId())),
                ui.text("apprenticeship.step.detail", ui.day(one.endsOn()), one.done(), one.debriefs()),
                done ? Progress.DONE : Progress.NOW,
                chip,
                one.late() > 0 && one.running() ? Tone.BAD : ApprenticeshipsPage.tone(one.state()),
                "/apprenticeships/" + one.id(),
                ui.text("apprenticeship.open"),
                null);
    }
}
