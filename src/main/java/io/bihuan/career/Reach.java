package io.bihuan.career;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.PeopleLists;
import io.bihuan.people.Person;
import io.bihuan.web.NotFound;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whose career somebody may look into: their own, their unit's, or the whole branch's. */
@Component
public class Reach {

    private final People people;
    private final PeopleLists lists;

    Reach(People people, PeopleLists lists) {
        this.people = people;
        this.lists = lists;
    }

    /** The unit that a viewer is bound to; null for the whole branch. Whoever stands in no unit sees none. */
    public @Nullable UUID unitOf(SignedIn viewer) {
        return viewer.may(Permission.CAREER_BRANCH)
                ? null
                : people.find(viewer.staffId()).map(Person::teamId).orElse(viewer.staffId());
    }

    /** {@link NotFound} where the person is out of the viewer's reach. */
    public void require(UUID staffId, SignedIn viewer) {
        if (staffId.equals(viewer.staffId())) {
            return;
        }
        var card = lists.card(staffId, viewer.branchId());
        if (viewer.may(Permission.CAREER_BRANCH)) {
            return;
        }
        var near = viewer.may(Permission.CAREER_READ)
                && lists
                        .everybody(new PeopleLists.Question(
                                card.person().number(), unitOf(viewer), "", PeopleLists.State.HERE, viewer.branchId()))
                        .stream()
                        .anyMatch(each -> each.id().equals(staffId));
        if (!near) {
            throw new NotFound("career of " + staffId);
        }
    }
}
