package io.bihuan.career;

import io.bihuan.access.Role;
import io.bihuan.notice.Notices;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.web.Tone;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who hears what of a promotion: the person, whoever proposed them, the directors of their branch. */
@Component
class PromotionNews {

    private final Notices notices;
    private final People people;

    PromotionNews(Notices notices, People people) {
        this.notices = notices;
        this.people = people;
    }

    void toPerson(Promotion one, String key, Tone tone, String... arguments) {
        notices.tell(one.staffId(), key, List.of(arguments), href(one), tone);
    }

    void toProposer(Promotion one, String key, Tone tone) {
        notices.tell(one.proposedBy(), key, about(one), href(one), tone);
    }

    /** All but the one who proposed it, who may not decide. */
    void toDirectors(Promotion one, String key) {
        var whom = people.holding(Role.DIRECTOR).stream()
                .filter(person -> person.branchId().equals(one.branchId()))
                .map(Person::id)
                .filter(id -> !id.equals(one.proposedBy()))
                .toList();
        notices.tellAll(whom, key, about(one), href(one), Tone.ACCENT);
    }

    private List<String> about(Promotion one) {
        return List.of(people.name(one.staffId()), one.toGrade());
    }

    private static String href(Promotion one) {
        return "/promotions/" + one.id();
    }
}
