package io.bihuan.needs.web;

import io.bihuan.knowledge.ArticleCare;
import io.bihuan.needs.NeedsStandard;
import io.bihuan.needs.Problem;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;

/**
 * What people need to be trained in.
 *
 * @param pareto the picture of shares, or "" where nothing was seen weak
 * @param radar the picture of expectation against performance, or "" where too few areas were seen
 */
public record NeedsPage(
        List<Problem> problems,
        List<ArticleCare.Miss> misses,
        NeedsStandard rules,
        boolean plans,
        String pareto,
        String radar) {

    private static final int WHOLE = 100;

    /** A share in per cent. */
    public static String percent(double share, Ui ui) {
        return ui.number(share * WHOLE, 1) + "%";
    }

    /** Where it was seen, most often first. */
    public static String sources(Problem problem, Ui ui) {
        return ui.join(problem.sources().entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(each -> ui.text(
                        "needs.source.n", ui.textOr("needs.source." + each.getKey(), each.getKey()), each.getValue()))
                .toList());
    }

    /** Whether it is among the biggest. */
    public boolean top(Problem problem) {
        return problems.indexOf(problem) < rules.topProblems();
    }

    /** The ground that is kept with what is asked for. */
    static String ground(Problem problem, NeedsStandard rules, Ui ui) {
        return ui.text("needs.ground", rules.windowDays(), problem.area().name(false), percent(problem.share(), ui));
    }
}
