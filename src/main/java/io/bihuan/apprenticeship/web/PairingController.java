package io.bihuan.apprenticeship.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.apprenticeship.ApprenticeshipDesk;
import io.bihuan.apprenticeship.ApprenticeshipLists;
import io.bihuan.apprenticeship.Eligible;
import io.bihuan.apprenticeship.Pairing;
import io.bihuan.calendar.Deadlines;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Every apprenticeship, and new pairs. */
@Controller
class PairingController {

    private final ApprenticeshipLists lists;
    private final ApprenticeshipDesk desk;
    private final Eligible eligible;
    private final People people;
    private final Deadlines deadlines;
    private final Clock clock;

    PairingController(
            ApprenticeshipLists lists,
            ApprenticeshipDesk desk,
            Eligible eligible,
            People people,
            Deadlines deadlines,
            Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.eligible = eligible;
        this.people = people;
        this.deadlines = deadlines;
        this.clock = clock;
    }

    @Allow(Permission.APPRENTICESHIP_READ)
    @GetMapping("/apprenticeships")
    String list(SignedIn person, Model model) {
        var all = lists.all(person.branchId(), 300);
        var ids = new HashSet<UUID>();
        all.forEach(each -> {
            ids.add(each.traineeId());
            ids.add(each.mentorId());
        });
        model.addAttribute("page", new ApprenticeshipsPage(all, people.byIds(ids), lists.countLate(person.branchId())));
        return "apprenticeship/list";
    }

    @Allow(Permission.APPRENTICESHIP_MANAGE)
    @GetMapping("/apprenticeships/new")
    String blank(SignedIn person, Model model) {
        var form = new PairingForm(
                null,
                null,
                deadlines.workdaysAfter(LocalDate.now(clock), 1).toString(),
                Integer.toString(lists.standard().daysMin()));
        model.addAttribute("page", page(form, Errors.none(), person));
        return "apprenticeship/pair";
    }

    @Allow(Permission.APPRENTICESHIP_MANAGE)
    @PostMapping("/apprenticeships")
    ModelAndView pair(PairingForm form, SignedIn person, RedirectAttributes redirect) {
        var errors = form.faults();
        if (!errors.any()) {
            var pairing = form.pairing();
            errors.addIf(!isHere(pairing.traineeId(), person), "trainee", "apprenticeship.fault.trainee");
            if (!errors.any()) {
                var outcome = desk.pair(pairing, person.staffId());
                if (outcome instanceof Pairing.Paired(var id)) {
                    Toast.done(redirect, "apprenticeship.paired");
                    return new ModelAndView("redirect:/apprenticeships/" + id);
                }
                PairingFaults.note(outcome, errors);
            }
        }
        var view = new ModelAndView("apprenticeship/pair", HttpStatus.UNPROCESSABLE_CONTENT);
        view.addObject("page", page(form, errors, person));
        return view;
    }

    private PairingPage page(PairingForm form, Errors errors, SignedIn person) {
        return new PairingPage(
                form, errors, eligible.trainees(person.branchId()), eligible.mentors(), lists.standard());
    }

    private boolean isHere(UUID trainee, SignedIn person) {
        var branch = person.branchId();
        return (branch == null ? people.all() : people.inBranch(branch))
                .stream().anyMatch(each -> each.id().equals(trainee));
    }
}
