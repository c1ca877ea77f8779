package io.bihuan.insight.web;

import io.bihuan.insight.LoopFigures;
import io.bihuan.insight.ToolFigures;
import io.bihuan.web.Arc;
import io.bihuan.web.Obligation;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * The director's board.
 *
 * @param month the month it shows
 * @param arcs the six arcs, each with its figure
 * @param owed what the viewer owes
 * @param figures the figures of service
 * @param types what complaints are about
 * @param tools how the tools of agents do
 * @param flows what flowed round the loop
 */
public record BoardPage(
        YearMonth month,
        List<ArcFigure> arcs,
        List<Obligation> owed,
        List<Figure> figures,
        List<LoopFigures.TypeCount> types,
        List<ToolLine> tools,
        List<FlowLine> flows) {

    /** One arc's figure: its value in words, and how far it is from its aim. */
    public record ArcFigure(Arc arc, String value, String unit, String label, Tone tone, String href) {}

    /** One figure with its course over six months. */
    public record Figure(
            String label,
            String value,
            String unit,
            String aim,
            String verdict,
            Tone tone,
            String points,
            String href) {}

    /**
     * One tool in words.
     *
     * @param improve where an improvement of it is proposed, with what is known already written down, or ""
     */
    public record ToolLine(String name, ToolFigures.Use use, String improve) {

        static ToolLine of(ToolFigures.Use use, Ui ui) {
            var name = ui.textOr("toolbox.tool." + use.tool(), use.tool());
            var figures = ui.text(
                    "insight.tools.detail",
                    use.failed().denominator(),
                    use.failed().numerator(),
                    use.said(),
                    use.unanswered());
            var improve = UriComponentsBuilder.fromPath("/improvement")
                    .queryParam("title", "{title}")
                    .queryParam("detail", "{detail}")
                    .encode()
                    .buildAndExpand(ui.text("insight.tools.title", name), figures)
                    .toUriString();
            return new ToolLine(name, use, use.troubles() ? improve : "");
        }
    }

    /** One thing that flowed. */
    public record FlowLine(Arc from, Arc to, String sentence, String href, Instant at) {}

    /** The most complaints any type has, at least 1. */
    public int most() {
        return types.stream().mapToInt(LoopFigures.TypeCount::now).max().stream()
                .map(most -> Math.max(1, most))
                .findFirst()
                .orElse(1);
    }

    /** A type's bar, in per cent of the longest. */
    public int bar(LoopFigures.TypeCount type) {
        return type.now() * 100 / most();
    }
}
