package io.bihuan.material;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import org.springframework.stereotype.Component;

/** Tells which audiences a person belongs to. */
@Component
class Readers {

    private final People people;

    Readers(People people) {
        this.people = people;
    }

    Reader of(SignedIn person) {
        var member = people.find(person.staffId());
        var manages = person.may(Permission.COURSE_MANAGE);
        return new Reader(
                person.staffId(),
                manages,
                manages || person.may(Permission.SESSION_RUN),
                member.map(one -> one.post()).orElse(""),
                member.map(one -> one.branchId()).orElse(person.branchId()),
                person.branchId() == null);
    }
}
