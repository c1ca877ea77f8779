package io.bihuan.insight.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.improvement.FlowWords;
import io.bihuan.improvement.LoopFlow;
import io.bihuan.insight.LoopFigures;
import io.bihuan.insight.ToolFigures;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The whole loop on one page. */
@Controller
class BoardController {

    private static final int OWED = 6;
    private static final int FLOWS = 8;
    private static final Duration TOOLS_SINCE = Duration.ofDays(30);

    private final BoardFigures figures;
    private final LoopFigures loop;
    private final ToolFigures tools;
    private final LoopFlow flow;
    private final FlowWords words;
    private final List<Obligations> obligations;
    private final UiFactory uis;

    BoardController(
            BoardFigures figures,
            LoopFigures loop,
            ToolFigures tools,
            LoopFlow flow,
            FlowWords words,
            List<Obligations> obligations,
            UiFactory uis) {
        this.figures = figures;
        this.loop = loop;
        this.tools = tools;
        this.flow = flow;
        this.words = words;
        this.obligations = obligations;
        this.uis = uis;
    }

    @Allow(Permission.BOARD_READ)
    @GetMapping("/board")
    String board(SignedIn me, Model model) {
        var ui = uis.plain();
        var month = YearMonth.from(ui.dates().today());
        model.addAttribute(
                "page",
                new BoardPage(
                        month,
                        figures.arcs(month, ui),
                        owed(me, ui),
                        figures.figures(month, ui),
                        loop.complaintTypes(month),
                        tools.since(ui.dates().now().minus(TOOLS_SINCE)).stream()
                                .map(use -> BoardPage.ToolLine.of(use, ui))
                                .toList(),
                        flow.latest(FLOWS).stream()
                                .map(each -> new BoardPage.FlowLine(
                                        each.fromArc(), each.toArc(), words.sentence(each, ui), each.href(), each.at()))
                                .toList()));
        return "insight/board";
    }

    private List<Obligation> owed(SignedIn me, Ui ui) {
        return obligations.stream()
                .flatMap(source -> source.owedBy(me, ui).stream())
                .sorted(Comparator.comparing(Obligation::dueAt, Comparator.nullsLast(Comparator.naturalOrder())))
                .limit(OWED)
                .toList();
    }
}
