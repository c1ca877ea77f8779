package io.bihuan.shadow.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.shadow.Beginning;
import io.bihuan.shadow.Shadow;
import io.bihuan.shadow.ShadowDesk;
import io.bihuan.shadow.ShadowLists;
import io.bihuan.shadow.ShadowOffers;
import io.bihuan.shadow.Wish;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** For mentors and leaders: conversations given to trainees, withheld from all, and what trainees made of them. */
@Controller
class ShadowLeadController {

    private static final int OFFERED = 12;
    private static final int LATEST = 60;

    private final ShadowOffers offers;
    private final ShadowDesk desk;
    private final ShadowLists lists;
    private final People people;

    ShadowLeadController(ShadowOffers offers, ShadowDesk desk, ShadowLists lists, People people) {
        this.offers = offers;
        this.desk = desk;
        this.lists = lists;
        this.people = people;
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/shadow/theirs")
    String theirs(
            @RequestParam(defaultValue = "") String channel,
            @RequestParam(defaultValue = "") String about,
            SignedIn person,
            Model model) {
        var finished = lists.finishedIn(person.branchId(), LATEST);
        var names =
                people.byIds(finished.stream().map(Shadow::traineeId).distinct().toList());
        var wish = new Wish(channel, about.strip());
        model.addAttribute(
                "page",
                new ShelfPage(
                        offers.to(person.staffId(), person.branchId(), wish, OFFERED),
                        wish,
                        finished,
                        names.values().stream().collect(Collectors.toMap(Person::id, Person::name)),
                        trainees(person),
                        person.may(Permission.CONVERSATION_READ)));
        return "shadow/theirs";
    }

    @Allow(Permission.COMPETENCE_READ)
    @PostMapping("/shadow/gifts")
    String give(
            @RequestParam UUID conversation, @RequestParam UUID trainee, SignedIn person, RedirectAttributes redirect) {
        switch (desk.give(conversation, trainee, person)) {
            case Beginning.Begun _ -> Toast.done(redirect, "shadow.given", people.name(trainee));
            case Beginning.NotOffered() -> Toast.refused(redirect, "shadow.refused.not-offered");
            case Beginning.Known() -> Toast.refused(redirect, "shadow.refused.has-it", people.name(trainee));
        }
        return "redirect:/shadow/theirs";
    }

    @Allow(Permission.CONVERSATION_READ)
    @PostMapping("/shadow/withheld")
    String withhold(@RequestParam UUID conversation, SignedIn person, RedirectAttributes redirect) {
        desk.withhold(conversation, person);
        Toast.done(redirect, "shadow.withheld");
        return "redirect:" + (person.may(Permission.COMPETENCE_READ) ? "/shadow/theirs" : "/today");
    }

    private List<Option> trainees(SignedIn person) {
        return people.holding(Role.TRAINEE).stream()
                .filter(each -> person.branchId() == null || person.branchId().equals(each.branchId()))
                .map(each -> new Option(each.id().toString(), each.name()))
                .toList();
    }
}
