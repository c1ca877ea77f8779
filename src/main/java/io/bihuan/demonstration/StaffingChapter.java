package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.people.PeopleDesk;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistDesk;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.Item;
import io.bihuan.staffing.ItemOwner;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Newcomers go through their checklists, all but the last items; one agent leaves a week after the story's end. */
@Component
@Order(94)
class StaffingChapter implements Chapter {

    private static final LocalTime EVENING = LocalTime.of(17, 40);
    private static final int SETTLED_DAYS = 5;
    private static final int LEAVES_DAYS = 6;
    private static final String LEAVER = "han";
    private static final Map<String, String> NOTES = Map.of(
            "background", "核查通过，单号 BJ-2026-0417",
            "contract", "三年期，正本已归档",
            "desk", "工位与耳机已领",
            "handbook", "十二章已逐章确认",
            "week-talk", "流程熟悉，电话里还紧张，安排多听录音");

    private final ChecklistLists lists;
    private final ChecklistDesk desk;
    private final PeopleDesk people;

    StaffingChapter(ChecklistLists lists, ChecklistDesk desk, PeopleDesk people) {
        this.lists = lists;
        this.desk = desk;
        this.people = people;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!stage.hasCome(day, EVENING.plusHours(1))) {
            return;
        }
        if (day.isAfter(stage.end.minusDays(OrganisationChapter.NEWCOMERS_DAYS + 1L))) {
            stage.cast.people().stream()
                    .filter(member -> member.isNewcomer() && stage.isHere(member))
                    .forEach(member -> see(stage, day, stage.id(member)));
        }
        if (day.equals(stage.end.minusDays(SETTLED_DAYS))) {
            stage.at(day, EVENING, () -> {
                var hour = stage.instant(stage.end.plusDays(LEAVES_DAYS), LocalTime.of(18, 0));
                people.leave(stage.id(LEAVER), hour, "回老家发展", stage.founder());
            });
        }
    }

    /** What is due is done in the evening; the handbook and the talk of the first week are still open for one of them. */
    private void see(Stage stage, LocalDate day, UUID newcomer) {
        var now = stage.instant(day, EVENING.minusMinutes(20));
        var tomorrow = stage.instant(day.plusDays(1), LocalTime.MIDNIGHT);
        stage.at(
                now,
                () -> lists.of(newcomer).stream()
                        .filter(list -> list.endedAt() == null && list.kind() != ChecklistKind.LEAVING)
                        .forEach(list -> list.items().stream()
                                .filter(item ->
                                        item.doneAt() == null && item.dueAt().isBefore(tomorrow))
                                .filter(item -> !late(stage, newcomer, item))
                                .forEach(item -> tick(stage, list, item))));
    }

    private static boolean late(Stage stage, UUID newcomer, Item item) {
        return newcomer.equals(stage.id("tang"))
                && (item.code().equals("handbook") || item.code().equals("week-talk"));
    }

    private void tick(Stage stage, Checklist list, Item item) {
        desk.tick(
                list.id(),
                item.code(),
                item.passMark() == null ? null : 92,
                NOTES.getOrDefault(item.code(), ""),
                by(stage, list, item.owner()));
    }

    /** Whoever sees to it: the person, the first of the role, or the founder, who administers the house. */
    private static SignedIn by(Stage stage, Checklist list, ItemOwner owner) {
        if (owner == ItemOwner.ADMINISTRATOR) {
            return new SignedIn(stage.founder(), stage.founder(), "admin", "", Set.of(Role.ADMINISTRATOR), null);
        }
        return stage.as(
                owner == ItemOwner.SELF
                        ? login(stage, list.staffId())
                        : stage.cast
                                .holding(owner.role().orElseThrow())
                                .getFirst()
                                .login());
    }

    private static String login(Stage stage, UUID id) {
        return stage.cast.people().stream()
                .filter(stage::isHere)
                .filter(member -> stage.id(member).equals(id))
                .map(Cast.Member::login)
                .findFirst()
                .orElseThrow();
    }
}
