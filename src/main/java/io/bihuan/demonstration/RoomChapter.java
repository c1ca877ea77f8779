package io.bihuan.demonstration;

import io.bihuan.calendar.Hours;
import io.bihuan.database.Ids;
import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import io.bihuan.resource.NewRoom;
import io.bihuan.resource.RoomKeeping;
import io.bihuan.resource.Rooms;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The centre has three rooms, one of them closed for some days, and not everybody can come at every hour. */
@Component
@Order(15)
class RoomChapter implements Chapter {

    private static final LocalTime MORNING = LocalTime.of(9, 10);
    private static final Hours OPEN = Hours.parse("09:00-12:00, 13:30-18:00");

    private final Rooms rooms;
    private final Absences absences;

    RoomChapter(Rooms rooms, Absences absences) {
        this.rooms = rooms;
        this.absences = absences;
    }

    @Override
    public void before(Stage stage) {
        var li = stage.as("li");
        stage.at(stage.begin.minusDays(3), MORNING, () -> {
            rooms.add(new NewRoom("培训室 A", 12, "投影、白板", OPEN), li);
            if (rooms.add(new NewRoom("培训室 B", 10, "电话实操台 6 个", OPEN), li) instanceof RoomKeeping.Kept(var id)) {
                var closed = stage.end.plusMonths(1).withDayOfMonth(8);
                rooms.close(id, closed, closed.plusDays(4), "空调检修", li);
            }
            rooms.add(new NewRoom("大会议室", 30, "投影、音响、录播", OPEN), li);
            away(stage, null, stage.unit("前台组"), Absence.Kind.SHIFT, LocalTime.of(9, 0), LocalTime.of(12, 0), "早班值守");
            away(stage, stage.id("sun"), null, Absence.Kind.LEAVE, null, null, "年假");
        });
    }

    private void away(
            Stage stage,
            @Nullable UUID person,
            @Nullable UUID team,
            Absence.Kind kind,
            @Nullable LocalTime from,
            @Nullable LocalTime until,
            String reason) {
        var first = person == null ? stage.begin : stage.end.plusMonths(1).withDayOfMonth(3);
        var last = person == null ? stage.end.plusMonths(3) : first.plusDays(6);
        var days =
                person == null ? Set.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.FRIDAY) : Set.<DayOfWeek>of();
        absences.note(
                new Absence(Ids.next(), person, team, kind, first, last, days, from, until, reason), stage.as("li"));
    }

    @Override
    public void day(Stage stage, LocalDate day) {}
}
