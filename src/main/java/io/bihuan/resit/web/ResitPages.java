package io.bihuan.resit.web;

import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.competence.Area;
import io.bihuan.competence.Areas;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.resit.Followup;
import io.bihuan.resit.FollowupLists;
import io.bihuan.web.Errors;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.HashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Puts the page of a follow-up together. */
@Component
class ResitPages {

    private final FollowupLists lists;
    private final Areas areas;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    ResitPages(FollowupLists lists, Areas areas, People people, ClockChips chips, UiFactory uis) {
        this.lists = lists;
        this.areas = areas;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    ResitPage one(UUID id, SignedIn person, ResitForm form, Errors errors) {
        var ui = uis.plain();
        var one = lists.require(id, person);
        var story = lists.story(id);
        var names = new HashMap<UUID, String>();
        if (one.trainerId() != null) {
            names.put(one.trainerId(), people.name(one.trainerId()));
        }
        for (var line : story) {
            if (line.byId() != null) {
                names.putIfAbsent(line.byId(), people.name(line.byId()));
            }
        }
        var arranges = person.may(Permission.RESIT_MANAGE);
        return new ResitPage(
                one,
                people.name(one.staffId()),
                names,
                lists.standard(one.standardVersion()),
                one.closedAt() == null
                        ? chips.open(one.dueFrom(), one.dueAt(), ui.dates().now(), ui)
                        : chips.met(one.dueFrom(), one.dueAt(), one.closedAt(), ui),
                weak(one, ui),
                story,
                arranges ? trainers(one) : List.of(),
                arranges,
                person.may(Permission.DISMISSAL_DECIDE),
                one.staffId().equals(person.staffId()),
                person.staffId(),
                form,
                errors);
    }

    private List<String> weak(Followup one, Ui ui) {
        return one.weakAreas().stream()
                .map(code -> areas.look(code)
                        .map((Area area) -> area.name(ui.english()))
                        .orElse(code))
                .toList();
    }

    private List<Person> trainers(Followup one) {
        return Stream.of(Role.INSTRUCTOR, Role.MENTOR, Role.SUPERVISOR)
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .filter(each -> one.branchId() == null || each.branchId().equals(one.branchId()))
                .toList();
    }
}
