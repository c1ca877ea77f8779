package io.bihuan.practical.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.practical.PracticalLists;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The practicals that somebody is to score. */
@Component
class PracticalObligations implements Obligations {

    private static final int MOST = 12;

    private final PracticalLists lists;
    private final People people;

    PracticalObligations(PracticalLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person)) {
            return List.of();
        }
        return Stream.concat(thirds(person, ui), scores(person, ui)).toList();
    }

    /** Whoever arranges practicals finds another examiner where two are too far apart. */
    private Stream<Obligation> thirds(SignedIn person, Ui ui) {
        if (!person.may(Permission.EXAM_MANAGE)) {
            return Stream.empty();
        }
        return lists.thirdsNeeded(person.branchId(), MOST).stream()
                .map(practical -> new Obligation(
                        ui.text("practical.third.owed", people.name(practical.staffId())),
                        practical.scenario() + " · " + ui.when(practical.heldAt()),
                        "M-08",
                        "/practicals/" + practical.id(),
                        ui.text("practical.third.choose"),
                        practical.heldAt(),
                        null));
    }

    private Stream<Obligation> scores(SignedIn person, Ui ui) {
        return lists.waitingFor(person.staffId()).stream()
                .limit(MOST)
                .map(practical -> new Obligation(
                        ui.text("practical.owed", people.name(practical.staffId())),
                        practical.scenario() + " · " + ui.when(practical.heldAt()),
                        "M-08",
                        "/practicals/" + practical.id(),
                        ui.text("practical.score"),
                        practical.heldAt(),
                        null));
    }
}
