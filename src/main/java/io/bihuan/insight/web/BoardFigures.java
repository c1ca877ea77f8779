package io.bihuan.insight.web;

import io.bihuan.insight.Aims;
import io.bihuan.insight.LoopFigures;
import io.bihuan.insight.ServiceFigures;
import io.bihuan.insight.Share;
import io.bihuan.standard.Standards;
import io.bihuan.web.Arc;
import io.bihuan.web.Tone;
import io.bihuan.web.Ui;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the board's figures into words, tones and lines. */
@Component
class BoardFigures {

    private static final int MONTHS = 6;

    private final ServiceFigures service;
    private final LoopFigures loop;
    private final Standards standards;

    BoardFigures(ServiceFigures service, LoopFigures loop, Standards standards) {
        this.service = service;
        this.loop = loop;
        this.standards = standards;
    }

    List<BoardPage.ArcFigure> arcs(YearMonth month, Ui ui) {
        var aims = standards.inForce(Aims.class, ui.dates().now()).rules();
        var now = service.months(month, 1).getFirst();
        var plans = loop.plansOnTime(month);
        var hours = loop.hoursPerHead(month);
        var certified = loop.certified();
        var improved = loop.improved(month);
        return List.of(
                arc(Arc.PLAN, ui.number(plans.percent(), 1), "%", tone(plans, 100), "/plans", ui),
                arc(
                        Arc.TRAIN,
                        ui.number(hours, 1),
                        ui.text("insight.hours"),
                        tone(hours, BigDecimal.ONE),
                        "/sessions",
                        ui),
                arc(
                        Arc.CERTIFY,
                        Long.toString(certified.numerator()),
                        "/" + certified.denominator(),
                        tone(certified, 100),
                        "/certificates",
                        ui),
                arc(
                        Arc.SERVE,
                        ui.number(now.firstInTime().percent(), 1),
                        "%",
                        tone(now.firstInTime(), aims.firstResponseShare()),
                        "/conversations",
                        ui),
                arc(
                        Arc.INSPECT,
                        ui.number(now.score(), 1),
                        "",
                        tone(now.score(), BigDecimal.valueOf(aims.score())),
                        "/quality",
                        ui),
                arc(
                        Arc.IMPROVE,
                        Long.toString(improved.numerator()),
                        "/" + improved.denominator(),
                        improving(improved, ui),
                        "/improvement",
                        ui));
    }

    List<BoardPage.Figure> figures(YearMonth month, Ui ui) {
        var aims = standards.inForce(Aims.class, ui.dates().now()).rules();
        var months = service.months(month, MONTHS);
        var now = months.getLast();
        var seconds = months.stream()
                .map(each -> inSeconds(each.averageResponseMillis()))
                .toList();
        var aimed = BigDecimal.valueOf(aims.averageResponse().toSeconds());
        var settled = loop.complaintsInTime(month);
        var course = Stream.iterate(month.minusMonths(MONTHS - 1L), each -> each.plusMonths(1))
                .limit(MONTHS)
                .map(each -> loop.complaintsInTime(each).percent())
                .toList();
        var speed = seconds.getLast();
        return List.of(
                new BoardPage.Figure(
                        ui.text("insight.first-response"),
                        ui.number(now.firstInTime().percent(), 1),
                        "%",
                        ui.text("insight.aim.least", aims.firstResponseShare() + "%"),
                        verdict(now.firstInTime(), aims.firstResponseShare(), ui),
                        tone(now.firstInTime(), aims.firstResponseShare()),
                        Spark.points(months.stream()
                                .map(each -> each.firstInTime().percent())
                                .toList()),
                        "/conversations"),
                new BoardPage.Figure(
                        ui.text("insight.average-response"),
                        ui.number(speed, 1),
                        ui.text("insight.seconds"),
                        ui.text("insight.aim.most", ui.dates().length(aims.averageResponse())),
                        speed == null ? "" : ui.text(speed.compareTo(aimed) <= 0 ? "insight.met" : "insight.missed"),
                        speed == null ? Tone.NEUTRAL : speed.compareTo(aimed) <= 0 ? Tone.GOOD : Tone.WARN,
                        Spark.points(seconds),
                        "/conversations"),
                new BoardPage.Figure(
                        ui.text("insight.score"),
                        ui.number(now.score(), 1),
                        "",
                        ui.text("insight.aim.least", Integer.toString(aims.score())),
                        now.score() == null
                                ? ""
                                : ui.text(
                                        now.score().compareTo(BigDecimal.valueOf(aims.score())) >= 0
                                                ? "insight.met"
                                                : "insight.missed"),
                        tone(now.score(), BigDecimal.valueOf(aims.score())),
                        Spark.points(
                                months.stream().map(ServiceFigures.Month::score).toList()),
                        "/quality"),
                new BoardPage.Figure(
                        ui.text("insight.complaints-in-time"),
                        ui.number(settled.percent(), 1),
                        settled.denominator() == 0 ? "" : "%",
                        ui.text("insight.aim.least", aims.complaintResolution() + "%"),
                        verdict(settled, aims.complaintResolution(), ui),
                        tone(settled, aims.complaintResolution()),
                        Spark.points(course),
                        "/complaints"));
    }

    private static BoardPage.ArcFigure arc(Arc arc, String value, String unit, Tone tone, String href, Ui ui) {
        return new BoardPage.ArcFigure(
                arc, value, value.equals("—") ? "" : unit, ui.label("insight.arc", arc), tone, href);
    }

    /** No standard aims at a number of improvements; what can be missed is the day that was agreed for one. */
    private Tone improving(Share improved, Ui ui) {
        if (improved.denominator() == 0) {
            return Tone.NEUTRAL;
        }
        return loop.improvementsOverdue(ui.dates().today()) == 0 ? Tone.GOOD : Tone.WARN;
    }

    private static Tone tone(Share share, int aim) {
        return share.denominator() == 0 ? Tone.NEUTRAL : share.reaches(aim) ? Tone.GOOD : Tone.WARN;
    }

    private static Tone tone(@Nullable BigDecimal value, BigDecimal aim) {
        return value == null ? Tone.NEUTRAL : value.compareTo(aim) >= 0 ? Tone.GOOD : Tone.WARN;
    }

    private static String verdict(Share share, int aim, Ui ui) {
        return share.denominator() == 0 ? "" : ui.text(share.reaches(aim) ? "insight.met" : "insight.missed");
    }

    private static @Nullable BigDecimal inSeconds(@Nullable BigDecimal millis) {
        return millis == null ? null : millis.movePointLeft(3);
    }
}
