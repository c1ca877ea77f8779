package io.bihuan.training.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.competence.Areas;
import io.bihuan.competence.Levels;
import io.bihuan.points.PointsLedger;
import io.bihuan.training.LearningStep;
import io.bihuan.training.LearningSteps;
import io.bihuan.training.Seat;
import io.bihuan.training.SessionLists;
import io.bihuan.training.SessionState;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** One's own way through learning. */
@Controller
class LearningController {

    private final List<LearningSteps> ways;
    private final SessionLists lists;
    private final PointsLedger points;
    private final Levels levels;
    private final Areas areas;
    private final UiFactory uis;

    LearningController(
            List<LearningSteps> ways,
            SessionLists lists,
            PointsLedger points,
            Levels levels,
            Areas areas,
            UiFactory uis) {
        this.ways = ways;
        this.lists = lists;
        this.points = points;
        this.levels = levels;
        this.areas = areas;
        this.uis = uis;
    }

    @Allow({Permission.SESSION_ATTEND, Permission.OWN_DESK})
    @GetMapping("/me/learning")
    String learning(SignedIn me, Model model) {
        var ui = uis.plain();
        var staff = me.staffId();
        model.addAttribute(
                "page",
                new LearningPage(
                        me.name(),
                        steps(staff, ui),
                        sessions(staff, ui),
                        ui.number(lists.hoursOf(staff), 1),
                        points.balance(staff),
                        points.of(staff),
                        levels(staff, ui),
                        lists.owedMakeUps(staff)));
        return "training/learning";
    }

    /** Steps of all modules in order; the first one not done is the one to do now. */
    private List<LearningStep> steps(UUID staff, Ui ui) {
        var all = ways.stream()
                .flatMap(way -> way.of(staff, ui).stream())
                .sorted(Comparator.comparingInt(LearningStep::order))
                .toList();
        var steps = new ArrayList<LearningStep>();
        var found = false;
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
        var mine = lists.of(staff).stream()
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
