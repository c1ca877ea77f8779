package io.bihuan.shadow;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.web.NotFound;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Questions about shadows. One's own are one's own; whoever reads competence reads those of their branch. */
@Service
@Transactional(readOnly = true)
public class ShadowLists {

    private final Shadows shadows;
    private final ShadowDesk desk;

    ShadowLists(Shadows shadows, ShadowDesk desk) {
        this.shadows = shadows;
        this.desk = desk;
    }

    /** The shadow, for whoever may see it. */
    public Shadow require(UUID id, SignedIn person) {
        var shadow = shadows.require(id);
        if (shadow.traineeId().equals(person.staffId()) || leads(shadow, person)) {
            return shadow;
        }
        throw new NotFound("shadow " + id);
    }

    /** Whether the person leads its trainee: then they may comment, once it is finished. */
    public boolean leads(Shadow shadow, SignedIn person) {
        var branch = person.branchId() == null || person.branchId().equals(shadow.branchId());
        return person.may(Permission.COMPETENCE_READ)
                && branch
                && shadow.finished()
                && !shadow.traineeId().equals(person.staffId());
    }

    /** Its turns; none once the copy is taken away. */
    public List<Round> rounds(UUID id) {
        return shadows.rounds(id);
    }

    /** What the rules find in both. */
    public Comparison compare(Shadow shadow, List<Round> rounds) {
        return desk.compare(shadow, rounds);
    }

    /** The person's own, the latest first. */
    public List<Shadow> of(UUID trainee, int most) {
        return shadows.of(trainee, most);
    }

    /** What was begun or given and is not finished, the latest first. */
    public List<Shadow> waitingFor(UUID trainee, int most) {
        return shadows.openOf(trainee, most);
    }

    /** The finished ones of a branch or of all, the latest first. */
    public List<Shadow> finishedIn(@Nullable UUID branch, int most) {
        return shadows.finishedIn(branch, most);
    }
}
