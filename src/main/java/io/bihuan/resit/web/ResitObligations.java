package io.bihuan.resit.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.people.People;
import io.bihuan.resit.Followup;
import io.bihuan.resit.FollowupLists;
import io.bihuan.resit.FollowupState;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Resits of one's own, and what others' wait for. */
@Component
class ResitObligations implements Obligations {

    private static final int MOST = 12;

    private final FollowupLists lists;
    private final People people;
    private final ClockChips chips;

    ResitObligations(FollowupLists lists, People people, ClockChips chips) {
        this.lists = lists;
        this.people = people;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        var own = lists.openOf(person.staffId()).stream()
                .filter(one -> one.state() != FollowupState.PROPOSED && one.state() != FollowupState.APPEALED)
                .map(one -> owed(one, ui.text("resit.owed.own", ResitsPage.subject(one, ui)), ui));
        var others = person.may(Permission.RESIT_MANAGE) || person.may(Permission.DISMISSAL_DECIDE)
                ? lists.open(person.branchId(), MOST).stream()
                        .filter(one -> waitsFor(one, person))
                        .map(one -> owed(one, ui.text("resit.owed.of", people.name(one.staffId())), ui))
                : Stream.<Obligation>empty();
        return Stream.concat(own, others).limit(MOST).toList();
    }

    private static boolean waitsFor(Followup one, SignedIn person) {
        return switch (one.state()) {
            case TRAINING, MASTERY -> person.may(Permission.RESIT_MANAGE) && one.resitAt() == null;
            case PROPOSED -> person.may(Permission.DISMISSAL_DECIDE);
            case APPEALED ->
                person.may(Permission.DISMISSAL_DECIDE) && !person.staffId().equals(one.decidedBy());
            default -> false;
        };
    }

    private Obligation owed(Followup one, String title, Ui ui) {
        return new Obligation(
                title,
                ResitsPage.next(one, ui),
                one.ladder() == io.bihuan.resit.Ladder.POINTS ? "P-11" : "M-09",
                "/resits/" + one.id(),
                ui.text("resit.open"),
                one.dueAt(),
                chips.open(one.dueFrom(), one.dueAt(), ui.dates().now(), ui));
    }
}
