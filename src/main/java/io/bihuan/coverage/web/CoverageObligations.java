package io.bihuan.coverage.web;

import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.coverage.CoverageLists;
import io.bihuan.coverage.Duty;
import io.bihuan.coverage.Fulfilment;
import io.bihuan.web.Obligation;
import io.bihuan.web.Obligations;
import io.bihuan.web.Ui;
import io.bihuan.web.Viewer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** A frequency that was broken a short while ago, or will be within days unless something is scheduled. */
@Component
class CoverageObligations implements Obligations {

    private static final int DAYS_AFTER = 14;
    private static final int DAYS_BEFORE = 5;

    private final CoverageLists lists;
    private final ClockChips chips;

    CoverageObligations(CoverageLists lists, ClockChips chips) {
        this.lists = lists;
        this.chips = chips;
    }

    @Override
    public List<Obligation> owedBy(Viewer viewer, Ui ui) {
        if (!(viewer instanceof SignedIn person) || !person.may(Permission.PLAN_DRAFT)) {
            return List.of();
        }
        var today = ui.dates().today();
        var month = YearMonth.from(today);
        var recent = Stream.of(month, YearMonth.from(today.minusDays(DAYS_AFTER)))
                .distinct()
                .flatMap(each -> lists.held(each, person).stream())
                .filter(cell -> presses(cell, today))
                .collect(Collectors.toMap(cell -> cell.duty().key(), cell -> cell, (one, _) -> one, LinkedHashMap::new))
                .values();
        var topics = lists.topics(recent.stream().map(Fulfilment.Held::duty).toList(), ui.english());
        return recent.stream()
                .sorted(Comparator.comparing(cell -> cell.duty().until()))
                .limit(12)
                .map(cell -> obligation(
                        cell,
                        CoveragePages.name(
                                topics.getOrDefault(cell.duty().frequency().code(), List.of()), ui),
                        ui))
                .toList();
    }

    private static boolean presses(Fulfilment.Held cell, LocalDate today) {
        return switch (cell.state()) {
            case MET -> false;
            case BROKEN -> cell.duty().until().plusDays(DAYS_AFTER).isAfter(today);
            case OPEN ->
                cell.wanting() > 0 && cell.duty().until().minusDays(DAYS_BEFORE).isBefore(today);
        };
    }

    private Obligation obligation(Fulfilment.Held cell, String name, Ui ui) {
        var duty = cell.duty();
        var zone = ui.dates().zone();
        var due = duty.until().plusDays(1).atStartOfDay(zone).toInstant();
        return new Obligation(
                ui.text("coverage.owed." + cell.state(), name),
                ui.text("coverage.owed.detail", CoveragePage.span(duty, ui), cell.held(), duty.times(), cell.coming()),
                duty.frequency().rule(),
                cell.state() == Duty.State.BROKEN
                        ? "/coverage/" + duty.key() + "?month=" + YearMonth.from(duty.until())
                        : "/sessions/new",
                ui.text(cell.state() == Duty.State.BROKEN ? "coverage.owed.look" : "coverage.owed.schedule"),
                due,
                chips.open(
                        duty.from().atStartOfDay(zone).toInstant(),
                        due,
                        ui.dates().now(),
                        ui));
    }
}
