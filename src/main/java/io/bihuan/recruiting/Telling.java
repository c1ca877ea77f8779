package io.bihuan.recruiting;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells those who must act on an applicant. Notices carry the applicant's number: their name could not be erased there. */
@Component
class Telling {

    private final Notices notices;
    private final People people;

    Telling(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    /** Those of the branch who look after applicants, but for whoever did it. */
    void managers(Applicant one, String key, Tone tone, @Nullable UUID but, String... arguments) {
        tell(Permission.APPLICANT_MANAGE, one, key, tone, but, arguments);
    }

    /** Those of the branch who decide, but for whoever did it. */
    void deciders(Applicant one, String key, Tone tone, @Nullable UUID but, String... arguments) {
        tell(Permission.APPLICANT_DECIDE, one, key, tone, but, arguments);
    }

    void interviewer(Applicant one, UUID interviewer, String key, Tone tone, String... arguments) {
        notices.tell(interviewer, key, List.of(arguments), href(one), tone);
    }

    private void tell(
            Permission permission, Applicant one, String key, Tone tone, @Nullable UUID but, String... arguments) {
        var whom = Stream.of(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .flatMap(role -> people.holding(role).stream())
                .filter(person -> person.branchId().equals(one.branchId()))
                .map(Person::id)
                .filter(id -> !id.equals(but))
                .toList();
        notices.tellAll(whom, key, List.of(arguments), href(one), tone);
    }

    private static String href(Applicant one) {
        return "/applicants/" + one.id();
    }
}
