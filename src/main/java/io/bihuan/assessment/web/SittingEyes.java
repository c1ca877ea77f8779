package io.bihuan.assessment.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.people.People;
import io.bihuan.web.NotFound;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may see what of a sitting: its page and every picture on it ask here. */
@Component
class SittingEyes {

    private final SittingLists lists;
    private final People people;
    private final Clock clock;

    SittingEyes(SittingLists lists, People people, Clock clock) {
        this.lists = lists;
        this.people = people;
        this.clock = clock;
    }

    /** The sitting, if this person may see anything of it: while it runs it is its candidate's alone. */
    SittingLists.Standing require(SittingId id, SignedIn person) {
        var standing = lists.require(id, person.staffId(), seesOthers(person));
        var own = standing.staffId().equals(person.staffId());
        if (!own && !isInBranchOf(person, standing.staffId())) {
            throw new NotFound("sitting " + id + " is another branch's");
        }
        if (!own && !standing.over()) {
            throw new NotFound("sitting " + id + " is running, and is its candidate's alone");
        }
        return standing;
    }

    /** Whether what is right may be seen. While others still sit, it is for the eyes of those who hold the exam. */
    boolean open(SittingLists.Standing standing, SignedIn person) {
        return standing.over()
                && standing.releasedAt() != null
                && (standing.reveal() == Reveal.AT_ONCE
                        || !clock.instant().isBefore(standing.closesAt())
                        || (!standing.staffId().equals(person.staffId()) && person.may(Permission.EXAM_MANAGE)));
    }

    /** Whoever reads certificates may look at what they rest on. */
    private static boolean seesOthers(SignedIn person) {
        return person.may(Permission.EXAM_MANAGE) || person.may(Permission.CERTIFICATE_READ);
    }

    private boolean isInBranchOf(SignedIn person, UUID staffId) {
        var branch = person.branchId();
        return branch == null
                || people.find(staffId)
                        .filter(each -> branch.equals(each.branchId()))
                        .isPresent();
    }
}
