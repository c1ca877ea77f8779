package io.bihuan.complaint.web;

import io.bihuan.access.Allow;
import io.bihuan.access.Permission;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.ClockChips;
import io.bihuan.complaint.Categories;
import io.bihuan.complaint.ComplaintLists;
import io.bihuan.complaint.ComplaintLists.Row;
import io.bihuan.complaint.Stage;
import io.bihuan.people.People;
import io.bihuan.web.UiFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The board of complaints. */
@Controller
class BoardController {

    private static final int MOST = 400;
    private static final int ARCHIVED = 100;

    private final ComplaintLists lists;
    private final Categories categories;
    private final People people;
    private final ClockChips chips;
    private final UiFactory uis;

    BoardController(ComplaintLists lists, Categories categories, People people, ClockChips chips, UiFactory uis) {
        this.lists = lists;
        this.categories = categories;
        this.people = people;
        this.chips = chips;
        this.uis = uis;
    }

    @Allow(Permission.COMPLAINT_READ)
    @GetMapping("/complaints")
    String board(SignedIn me, @RequestParam(defaultValue = "all") String show, Model model) {
        var ui = uis.plain();
        var now = ui.dates().now();
        var open = lists.open(me.branchId(), MOST);
        var closed = show.equals("closed") ? lists.closed(me.branchId(), ARCHIVED) : List.<Row>of();
        var shown = show.equals("closed")
                ? List.<Row>of()
                : open.stream().filter(filter(show, me, now)).toList();
        var lanes = Arrays.stream(Stage.values())
                .map(stage -> new BoardPage.Lane(
                        stage,
                        shown.stream().filter(row -> row.stage() == stage).toList()))
                .toList();
        var owners = open.stream().map(Row::ownerId).filter(Objects::nonNull).collect(Collectors.toSet());
        var counts = List.of("all", "mine", "risk", "overdue").stream().collect(Collectors.toMap(each -> each, each ->
                (int) open.stream().filter(filter(each, me, now)).count()));
        var clocks = shown.stream()
                .collect(Collectors.toMap(
                        Row::id,
                        row -> row.pausedSince() == null
                                ? chips.open(row.stageStartedAt(), row.stageDueAt(), now, ui)
                                : chips.paused(ui.when(row.pausedSince()), ui)));
        model.addAttribute(
                "page",
                new BoardPage(
                        counts.containsKey(show) || show.equals("closed") ? show : "all",
                        Map.copyOf(counts),
                        lanes,
                        closed,
                        categories.names(ui.english()),
                        people.byIds(owners),
                        clocks));
        return "complaint/board";
    }

    private static Predicate<Row> filter(String show, SignedIn me, Instant now) {
        return switch (show) {
            case "mine" -> row -> me.staffId().equals(row.ownerId());
            case "risk" -> row -> row.atRisk(now);
            case "overdue" -> row -> row.overdue(now);
            default -> _ -> true;
        };
    }
}
