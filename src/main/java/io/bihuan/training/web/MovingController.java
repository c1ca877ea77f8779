package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.People;
import io.bihuan.training.Moving;
import io.bihuan.training.MovingDesk;
import io.bihuan.training.Scheduling;
import io.bihuan.training.Session;
import io.bihuan.training.SessionDesk;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SessionState;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Moving a session, and where it had been before. */
@Controller
class MovingController {

    private final MovingDesk moving;
    private final SessionDesk desk;
    private final SessionLists lists;
    private final People people;
    private final UiFactory uis;

    MovingController(MovingDesk moving, SessionDesk desk, SessionLists lists, People people, UiFactory uis) {
        this.moving = moving;
        this.desk = desk;
        this.lists = lists;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.SESSION_RUN)
    @GetMapping("/sessions/{id}/move")
    String form(SignedIn me, @PathVariable UUID id, Model model) {
        var session = lists.require(id, me);
        return show(session, MoveForm.of(session, uis.plain().dates().zone()), Errors.none(), model);
    }

    @Allow(Permission.SESSION_RUN)
    @PostMapping("/sessions/{id}/move")
    String move(
            SignedIn me,
            @PathVariable UUID id,
            @ModelAttribute("form") MoveForm form,
            Model model,
            HttpServletResponse response,
            RedirectAttributes redirect) {
        var session = lists.require(id, me);
        var errors = form.check();
        if (!errors.any()) {
            var to = form.time(uis.plain().dates().zone());
            switch (moving.move(id, to, SessionForm.text(form.reason()).strip(), me)) {
                case Moving.Moved(int told) -> {
                    Toast.done(redirect, "training.moved", told);
                    return "redirect:/sessions/" + id;
                }
                case Moving.Unchanged() -> errors.add("day", "training.move.unchanged");
                case Moving.TooLate() -> errors.add("day", "training.move.too-late");
                case Moving.Past _ -> errors.add("day", "training.move.past");
                case Moving.Collides(Scheduling why) -> collides(why, errors, me);
            }
        }
        response.setStatus(HttpServletResponse.SC_UNPROCESSABLE_CONTENT);
        return show(session, form, errors, model);
    }

    private void collides(Scheduling why, Errors errors, SignedIn me) {
        switch (why) {
            case Scheduling.Scheduled(UUID id) -> throw new IllegalStateException("no collision: " + id);
            case Scheduling.EndsBeforeItStarts() -> errors.add("until", "training.form.ends-before");
            case Scheduling.TooFewSeats(int seats, int wanted) ->
                errors.add("place", "training.form.too-few", seats, wanted);
            case Scheduling.InstructorBusy(UUID other) ->
                errors.add(
                        "instructor",
                        "training.form.instructor-busy",
                        lists.require(other, me).topic());
            case Scheduling.InstructorMayNot(var right) ->
                errors.add("instructor", "training.form.instructor." + right);
            case Scheduling.InstructorAway(var until) ->
                errors.add(
                        "instructor",
                        "training.form.instructor-away",
                        uis.plain().day(until));
            case Scheduling.PlaceTaken(UUID other) ->
                errors.add(
                        "place",
                        "training.form.place-taken",
                        lists.require(other, me).topic());
            case Scheduling.PeopleBusy(var staff) ->
                errors.add("day", "training.form.people-busy", people.name(staff.getFirst()), staff.size());
        }
    }

    private String show(Session session, MoveForm form, Errors errors, Model model) {
        var moves = moving.of(session.id());
        var named = moves.stream()
                .flatMap(move -> Stream.of(
                        move.by(), move.from().instructorId(), move.to().instructorId()))
                .collect(Collectors.toSet());
        var names = people.byIds(named).values().stream()
                .collect(Collectors.toMap(person -> person.id(), person -> person.name()));
        List<Option> instructors = Stream.of(Role.SUPERVISOR, Role.INSTRUCTOR, Role.TEAM_LEADER)
                .flatMap(role -> people.holding(role).stream())
                .distinct()
                .map(person -> new Option(person.id().toString(), person.name() + " · " + person.number()))
                .toList();
        var movable = desk.state(session, uis.plain().dates().now()) == SessionState.PLANNED;
        model.addAttribute("page", new MovePage(session, movable, form, errors, instructors, moves, names));
        return "training/move";
    }
}
