package io.bihuan.invigilation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.AllowanceDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.HallLists;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.invigilation.HallDoor;
import io.bihuan.people.People;
import io.bihuan.web.Errors;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One candidate of an exam: their timeline, a word to them, more time, an allowance, a stop. */
@Controller
class SeatController {

    private static final int SHOWN = 1_000;
    private static final int LONGEST_WORDS = 200;

    private final HallDoor door;
    private final HallLists hall;
    private final SittingDesk desk;
    private final AllowanceDesk allowances;
    private final People people;
    private final Clock clock;

    SeatController(
            HallDoor door, HallLists hall, SittingDesk desk, AllowanceDesk allowances, People people, Clock clock) {
        this.door = door;
        this.hall = hall;
        this.desk = desk;
        this.allowances = allowances;
        this.people = people;
        this.clock = clock;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @GetMapping("/exams/{id}/candidates/{staff}")
    String page(@PathVariable ExamId id, @PathVariable UUID staff, SignedIn person, Model model) {
        model.addAttribute("page", page(id, staff, person, null, Errors.none()));
        return "invigilation/seat";
    }

    /** What one may that the others may not is decided by those who set exams. */
    @Allow(Permission.EXAM_MANAGE)
    @PostMapping("/exams/{id}/candidates/{staff}/allowance")
    ModelAndView allow(
            @PathVariable ExamId id,
            @PathVariable UUID staff,
            AllowanceForm form,
            SignedIn person,
            RedirectAttributes redirect) {
        door.open(id, person);
        var errors = form.faults(clock.getZone());
        if (errors.any()) {
            var view = new ModelAndView("invigilation/seat", HttpStatus.UNPROCESSABLE_CONTENT);
            view.addObject("page", page(id, staff, person, form, errors));
            return view;
        }
        allowances.grant(id, staff, form.allowance(clock.getZone()), person.staffId());
        Toast.done(redirect, "invigilation.allowed");
        return new ModelAndView("redirect:" + address(id, staff));
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @PostMapping("/exams/{id}/candidates/{staff}/words")
    String tell(
            @PathVariable ExamId id,
            @PathVariable UUID staff,
            @RequestParam String words,
            SignedIn person,
            RedirectAttributes redirect) {
        var sitting = atWork(id, staff, person);
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            Toast.refused(redirect, "invigilation.words-fault", LONGEST_WORDS);
        } else {
            desk.tell(id, sitting, words, person.staffId());
            Toast.done(redirect, "invigilation.told");
        }
        return "redirect:" + address(id, staff);
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @PostMapping("/exams/{id}/candidates/{staff}/extension")
    String extend(
            @PathVariable ExamId id,
            @PathVariable UUID staff,
            @RequestParam int minutes,
            SignedIn person,
            RedirectAttributes redirect) {
        var given = Math.clamp(minutes, 1, 120);
        desk.extend(atWork(id, staff, person), given, person.staffId());
        Toast.done(redirect, "assessment.live.extended", given);
        return "redirect:" + address(id, staff);
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @PostMapping("/exams/{id}/candidates/{staff}/stop")
    String stop(
            @PathVariable ExamId id,
            @PathVariable UUID staff,
            @RequestParam(defaultValue = "") String ground,
            SignedIn person,
            RedirectAttributes redirect) {
        var sitting = atWork(id, staff, person);
        if (ground.isBlank()) {
            Toast.refused(redirect, "assessment.live.stop-why");
        } else {
            desk.stop(sitting, ground, person.staffId());
            Toast.done(redirect, "assessment.live.stopped");
        }
        return "redirect:" + address(id, staff);
    }

    private SittingId atWork(ExamId id, UUID staff, SignedIn person) {
        door.open(id, person);
        var seat = hall.seat(id, staff);
        if (seat.sittingId() == null) {
            throw new NotFound("sitting of candidate " + staff + " of exam " + id);
        }
        return new SittingId(seat.sittingId());
    }

    private SeatPage page(ExamId id, UUID staff, SignedIn person, @Nullable AllowanceForm form, Errors errors) {
        var exam = door.open(id, person);
        var seat = hall.seat(id, staff);
        var happenings = seat.sittingId() == null
                ? List.<HallLists.Happening>of()
                : hall.happenings(new SittingId(seat.sittingId()), SHOWN);
        var others = happenings.stream()
                .map(HallLists.Happening::byId)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        return new SeatPage(
                exam,
                seat,
                people.name(staff),
                happenings,
                people.byIds(others),
                form == null ? AllowanceForm.of(seat, clock.getZone()) : form,
                errors);
    }

    private static String address(ExamId id, UUID staff) {
        return "/exams/" + id + "/candidates/" + staff;
    }
}
