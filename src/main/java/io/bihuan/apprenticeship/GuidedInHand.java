package io.bihuan.apprenticeship;

import io.bihuan.people.OpenWork;
import io.bihuan.people.People;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Trainees whom a leaver guides: who guides them next is the supervisor's choice, for a mentor needs a certificate. */
@Component
class GuidedInHand implements OpenWork {

    private final ApprenticeshipLists lists;
    private final People people;

    GuidedInHand(ApprenticeshipLists lists, People people) {
        this.lists = lists;
        this.people = people;
    }

    @Override
    public String kind() {
        return "apprenticeship";
    }

    @Override
    public List<Piece> of(UUID staffId) {
        return lists.openFor(staffId).stream()
                .filter(one -> staffId.equals(one.mentorId()))
                .map(one -> new Piece(one.id(), people.name(one.traineeId()), "/apprenticeships/" + one.id(), null))
                .toList();
    }

    @Override
    public Handing handOver(Piece piece, UUID from, @Nullable UUID to, UUID by) {
        return Handing.BY_HAND;
    }
}
