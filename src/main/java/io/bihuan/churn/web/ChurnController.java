package io.bihuan.churn.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.churn.ChurnLists;
import io.bihuan.churn.Level;
import io.bihuan.churn.Scores;
import io.bihuan.churn.Training;
import io.bihuan.customer.Customers;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.util.Arrays;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who may leave, for those who lead the house. */
@Controller
class ChurnController {

    private static final int SHOWN = 100;
    private static final int ATTEMPTS = 10;

    private final ChurnLists lists;
    private final Scores scores;
    private final Training training;
    private final Customers customers;
    private final UiFactory uis;

    ChurnController(ChurnLists lists, Scores scores, Training training, Customers customers, UiFactory uis) {
        this.lists = lists;
        this.scores = scores;
        this.training = training;
        this.customers = customers;
        this.uis = uis;
    }

    @Allow(Permission.BOARD_READ)
    @GetMapping("/churn")
    String page(@RequestParam(defaultValue = "") String level, Model model) {
        var tallies = scores.tallies();
        var open = Arrays.stream(Level.values())
                .filter(each -> each.name().equals(level))
                .findFirst()
                .or(() -> Arrays.stream(Level.values())
                        .filter(each -> tallies.getOrDefault(each, 0L) > 0)
                        .findFirst())
                .orElse(Level.HIGH);
        var rows = scores.of(open, SHOWN);
        var inForce = lists.inForce().orElse(null);
        var quality = inForce == null ? null : inForce.quality();
        var ui = uis.plain();
        model.addAttribute(
                "page",
                new ChurnPage(
                        inForce,
                        lists.attempts(ATTEMPTS),
                        tallies,
                        open,
                        rows,
                        customers.previews(
                                rows.stream().map(Scores.Row::customerId).toList()),
                        lists.standard(),
                        quality == null ? "" : ChurnCharts.reliability(quality, ui),
                        quality == null || quality.lift().isEmpty() ? "" : ChurnCharts.lift(quality, ui)));
        return "churn/churn";
    }

    @Allow(Permission.STANDARD_CHANGE)
    @PostMapping("/churn/trainings")
    String train(SignedIn me, RedirectAttributes redirect) {
        training.start(me.staffId());
        Toast.done(redirect, "churn.training");
        return "redirect:/churn";
    }
}
