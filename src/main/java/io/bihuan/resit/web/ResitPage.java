package io.bihuan.resit.web;

import io.bihuan.people.Person;
import io.bihuan.resit.Followup;
import io.bihuan.resit.FollowupLists;
import io.bihuan.resit.FollowupState;
import io.bihuan.resit.Ladder;
import io.bihuan.resit.ResitStandard;
import io.bihuan.web.ClockChip;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One follow-up: where it stands, what happened, what may be done.
 *
 * @param areas the names of the weak areas
 * @param arranges whether the viewer arranges training and resits
 * @param decides whether the viewer decides on proposals
 * @param own whether it is the viewer's own
 * @param viewer who looks
 */
public record ResitPage(
        Followup one,
        String name,
        Map<UUID, String> names,
        ResitStandard standard,
        ClockChip clock,
        List<String> areas,
        List<FollowupLists.Happening> story,
        List<Person> trainers,
        boolean arranges,
        boolean decides,
        boolean own,
        UUID viewer,
        ResitForm form,
        Errors errors) {

    /** The name of whoever did something. */
    public String name(@Nullable UUID id) {
        return id == null ? "" : Objects.requireNonNullElse(names.get(id), "—");
    }

    /** Whether training may be set. */
    public boolean setsTraining() {
        return arranges && one.state().awaitsResit() && one.trainedAt() == null;
    }

    /** Whether training that was set may be noted as held. */
    public boolean notesTraining() {
        return arranges && one.trainingAt() != null && one.trainedAt() == null;
    }

    /** Whether the resit may be set. */
    public boolean setsResit() {
        return arranges && one.state().awaitsResit();
    }

    /** Whether a proposal waits for the viewer. */
    public boolean mayDecide() {
        return decides && !own && one.state() == FollowupState.PROPOSED;
    }

    /** Whether an appeal waits for the viewer: whoever approved the dismissal does not decide on it. */
    public boolean mayDecideAppeal() {
        return decides && !own && one.state() == FollowupState.APPEALED && !viewer.equals(one.decidedBy());
    }

    /** Whether the viewer may excuse the person from the resit that was set. */
    public boolean mayExcuse() {
        return arranges && !own && one.state().awaitsResit() && one.resitAt() != null;
    }

    /** What becomes of them if they do not come. */
    public String missing(Ui ui) {
        return ui.text("resit.missing." + standard.missedResit());
    }

    /** Whether the viewer may appeal. */
    public boolean mayAppeal() {
        return own && one.state() == FollowupState.APPROVED;
    }

    /** Whether training has to lie outside opening hours. */
    public boolean outside() {
        return one.ladder() == Ladder.POINTS && standard.individualTrainingOutsideHours();
    }

    /** Who may train. */
    public List<Option> trainerOptions() {
        return trainers.stream()
                .map(person -> new Option(person.id().toString(), person.name() + " · " + person.post()))
                .toList();
    }
}
