package io.bihuan.invigilation.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.HallLists;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.invigilation.HallDoor;
import io.bihuan.people.People;
import io.bihuan.web.Toast;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An exam's hall: everybody who sits it, and what is said and given to all of them. */
@Controller
class HallController {

    private static final int LONGEST_WORDS = 200;
    private static final int MOST_MINUTES = 120;

    private final HallDoor door;
    private final HallLists hall;
    private final SittingDesk desk;
    private final People people;
    private final Clock clock;

    HallController(HallDoor door, HallLists hall, SittingDesk desk, People people, Clock clock) {
        this.door = door;
        this.hall = hall;
        this.desk = desk;
        this.people = people;
        this.clock = clock;
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @GetMapping("/exams/{id}/hall")
    String page(
            @PathVariable ExamId id,
            @RequestParam(required = false) HallLists.@Nullable Presence only,
            @RequestParam(defaultValue = "0") int offset,
            SignedIn person,
            Model model) {
        model.addAttribute("page", page(id, only, offset, person));
        return "invigilation/hall";
    }

    /** What changes by itself. */
    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @GetMapping("/exams/{id}/hall/now")
    String now(
            @PathVariable ExamId id,
            @RequestParam(required = false) HallLists.@Nullable Presence only,
            @RequestParam(defaultValue = "0") int offset,
            SignedIn person,
            Model model) {
        model.addAttribute("page", page(id, only, offset, person));
        return "invigilation/parts/seats";
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @PostMapping("/exams/{id}/words")
    String tell(@PathVariable ExamId id, @RequestParam String words, SignedIn person, RedirectAttributes redirect) {
        door.open(id, person);
        if (words.isBlank() || words.length() > LONGEST_WORDS) {
            Toast.refused(redirect, "invigilation.words-fault", LONGEST_WORDS);
        } else {
            desk.tell(id, null, words, person.staffId());
            Toast.done(redirect, "invigilation.told-all");
        }
        return "redirect:/exams/" + id + "/hall";
    }

    @Allow({Permission.EXAM_MANAGE, Permission.EXAM_WATCH})
    @PostMapping("/exams/{id}/extension")
    String extend(@PathVariable ExamId id, @RequestParam int minutes, SignedIn person, RedirectAttributes redirect) {
        door.open(id, person);
        if (minutes < 1 || minutes > MOST_MINUTES) {
            Toast.refused(redirect, "invigilation.minutes-fault", MOST_MINUTES);
        } else {
            desk.extendAll(id, minutes, person.staffId());
            Toast.done(redirect, "invigilation.extended-all", minutes);
        }
        return "redirect:/exams/" + id + "/hall";
    }

    private HallPage page(ExamId id, HallLists.@Nullable Presence only, int offset, SignedIn person) {
        var exam = door.open(id, person);
        var seats = hall.seats(id, only, Math.max(0, offset), HallPage.SHOWN);
        return new HallPage(
                exam,
                hall.counts(id),
                seats,
                people.byIds(seats.stream().map(HallLists.Seat::staffId).toList()),
                only,
                Math.max(0, offset),
                clock.instant());
    }
}
