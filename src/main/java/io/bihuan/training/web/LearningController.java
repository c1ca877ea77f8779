package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.competence.Levels;
import io.bihuan.people.People;
import io.bihuan.people.Person;
import io.bihuan.points.PointsLedger;
import io.bihuan.points.Reversal;
import io.bihuan.training.Attendance;
import io.bihuan.training.LearningStep;
import io.bihuan.training.LearningSteps;
import io.bihuan.training.MakeUps;
import io.bihuan.training.Seat;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SessionState;
import io.bihuan.web.NotFound;
import io.bihuan.web.Toast;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own way through learning, and another's for those who lead them. */
@Controller
class LearningController {

    private final List<LearningSteps> ways;
    private final SessionLists lists;
    private final Attendance attendance;
    private final MakeUps makeUps;
    private final PointsLedger points;
    private final Levels levels;
    private final Areas areas;
    private final People people;
    private final UiFactory uis;

    LearningController(
            List<LearningSteps> ways,
            SessionLists lists,
            Attendance attendance,
            MakeUps makeUps,
            PointsLedger points,
            Levels levels,
            Areas areas,
            People people,
            UiFactory uis) {
        this.ways = ways;
        this.lists = lists;
        this.attendance = attendance;
        this.makeUps = makeUps;
        this.points = points;
        this.levels = levels;
        this.areas = areas;
        this.people = people;
        this.uis = uis;
    }

    @Allow(Permission.OWN_DESK)
    @GetMapping("/me/learning")
    String learning(SignedIn me, Model model) {
        model.addAttribute("page", page(me.staffId(), me.name(), true, ""));
        return "training/learning";
    }

    @Allow(Permission.COMPETENCE_READ)
    @GetMapping("/people/{id}/learning")
    String anothers(SignedIn me, @PathVariable UUID id, Model model) {
        var person = seen(id, me);
        var reversals = me.may(Permission.TRAINING_SUPERVISE) ? "/people/" + id + "/points/" : "";
        model.addAttribute("page", page(id, person.name(), false, reversals));
        return "training/learning";
    }

    @Allow(Permission.TRAINING_SUPERVISE)
    @PostMapping("/people/{id}/points/{entry}/reversal")
    String reverse(
            SignedIn me,
            @PathVariable UUID id,
            @PathVariable UUID entry,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes redirect) {
        seen(id, me);
        if (reason.isBlank() || points.of(id).stream().noneMatch(one -> one.id().equals(entry))) {
            Toast.refused(redirect, "training.points.no-reason");
            return "redirect:/people/" + id + "/learning#points";
        }
        switch (points.reverse(entry, reason.strip(), me.staffId())) {
            case Reversal.Reversed _ -> Toast.done(redirect, "training.points.reversed");
            case Reversal.AlreadyReversed _ -> Toast.refused(redirect, "training.points.already");
            case Reversal.IsAReversal _ -> Toast.refused(redirect, "training.points.is-reversal");
        }
        return "redirect:/people/" + id + "/learning#points";
    }

    private Person seen(UUID id, SignedIn me) {
        var person = people.require(id);
        if (me.branchId() != null && !me.branchId().equals(person.branchId())) {
            throw new NotFound("person " + id);
        }
        return person;
    }

    private LearningPage page(UUID staff, String name, boolean own, String reversals) {
        var ui = uis.plain();
        return new LearningPage(
                name,
                steps(staff, ui),
                sessions(staff, ui),
                ui.number(attendance.hoursOf(staff), 1),
                points.balance(staff),
                points.of(staff),
                levels(staff, ui),
                makeUps.owed(staff),
                own,
                reversals);
    }

    /**
     * Steps of all modules in order. The first one not done is the one to do now, unless the goal is reached without it and
     * nothing else goes on.
     */
    private List<LearningStep> steps(UUID staff, Ui ui) {
        var all = ways.stream()
                .flatMap(way -> way.of(staff, ui).stream())
                .sorted(Comparator.comparingInt(LearningStep::order))
                .toList();
        var steps = new ArrayList<LearningStep>();
        var found = !all.isEmpty()
                && all.getLast().progress() == LearningStep.Progress.DONE
                && all.stream().noneMatch(step -> step.progress() == LearningStep.Progress.NOW);
        for (var step : all) {
            var done = step.progress() == LearningStep.Progress.DONE;
            steps.add(done ? step : at(step, found ? LearningStep.Progress.COMING : LearningStep.Progress.NOW));
            found |= !done;
        }
        return steps;
    }

    private static LearningStep at(LearningStep step, LearningStep.Progress progress) {
        return new LearningStep(
                step.order(),
                step.title(),
                step.detail(),
                progress,
                step.chip(),
                step.tone(),
                step.href(),
                step.action(),
                step.clock());
    }

    private List<LearningPage.Mine> sessions(UUID staff, Ui ui) {
        var mine = attendance.of(staff).stream()
                .map(one -> new LearningPage.Mine(one, lists.state(one.session()), seat(one.seat(), ui)))
                .toList();
        var ahead = mine.stream()
                .filter(one -> !over(one.state()))
                .sorted(Comparator.comparing(one -> one.mine().session().startsAt()))
                .toList();
        var sorted = new ArrayList<>(ahead);
        mine.stream().filter(one -> over(one.state())).limit(12).forEach(sorted::add);
        return sorted;
    }

    private static boolean over(SessionState state) {
        return state.settled() || state == SessionState.OVER;
    }

    private static String seat(Seat seat, Ui ui) {
        return new SeatView(seat, "", "", "", "").state(ui);
    }

    private List<LearningPage.Named> levels(UUID staff, Ui ui) {
        var names = areas.leaves();
        return levels.of(staff).stream()
                .flatMap(level -> names.stream()
                        .filter(area -> area.code().equals(level.areaCode()))
                        .map(area -> new LearningPage.Named(area.name(ui.english()), level)))
                .sorted(Comparator.comparing(
                                (LearningPage.Named named) -> named.level().score())
                        .reversed())
                .toList();
    }
}
