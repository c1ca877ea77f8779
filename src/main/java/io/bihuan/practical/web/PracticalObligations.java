package io.bihuan.practical.web;

import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.practical.PracticalLists;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.util.List;
import org.springframework.stereotype.Component;

/** The practicals that somebody is to score. */
@Component
class PracticalObligations implements Obligations {

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
        return lists.waitingFor(person.staffId()).stream()
                .limit(12)
                .map(practical -> new Obligation(
                        ui.text("practical.owed", people.name(practical.staffId())),
                        practical.scenario() + " · " + ui.when(practical.heldAt()),
                        "M-08",
                        "/practicals/" + practical.id(),
                        ui.text("practical.score"),
                        practical.heldAt(),
                        null))
                .toList();
    }
}
