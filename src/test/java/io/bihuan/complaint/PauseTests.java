package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.calendar.MovableClock;
import io.bihuan.calendar.Step;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

/** Clocks that stand still. Monday 2 March 2026 is a workday like the days after it. */
@SpringBootTest
@AutoConfigureMockMvc
class PauseTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    ComplaintDesk desk;

    @Autowired
    PauseDesk pauses;

    @Autowired
    StageTimer stageTimer;

    @Autowired
    Checklist checklist;

    @Autowired
    Complaints complaints;

    @Autowired
    ComplaintLists lists;

    @Autowired
    History history;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    House house;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
    }

    @Test
    void two_workdays_waited_for_the_customer_move_the_limit_by_two_and_the_chip_says_why() {
        var id = at("2026-03-02T10:00", this::inVerification);
        assertThat(due(id)).isEqualTo("2026-03-04T18:00");
        var until = at("2026-03-02T15:00", () -> pauses.pause(id, "等客户寄回接地件", house.supervisor));
        assertThat(until).isEqualTo(new Pausing.Paused(instant("2026-03-09T18:00")));
        assertThat(file(id).paused())
                .extracting(ComplaintFile.Standstill::waitingFor)
                .isEqualTo("等客户寄回接地件");
        at("2026-03-04T11:00", () -> resume(id));
        assertThat(due(id)).isEqualTo("2026-03-06T18:00");
        assertThat(file(id).deadline().explanation()).extracting(Step::what).contains(Step.What.PAUSED_DAYS);
        assertThat(file(id).paused()).isNull();
    }

    @Test
    void what_stood_still_is_not_counted_as_used() {
        var id = at("2026-03-02T09:00", this::inVerification);
        at("2026-03-02T10:00", () -> pauses.pause(id, "等客户补发票", house.supervisor));
        at("2026-03-04T10:00", () -> desk.advance(id, House.verified(), house.supervisor));
        var left = history.of(id).getLast();
        assertThat(left.what()).isEqualTo(Happening.Kind.MOVED);
        // 1 hour of the 27 hours up to Wednesday evening was used; the two days between were not.
        assertThat(left.usedPercent()).isEqualTo(3);
        assertThat(history.of(id))
                .extracting(Happening::what)
                .containsSubsequence(Happening.Kind.PAUSED, Happening.Kind.RESUMED, Happening.Kind.MOVED);
    }

    @Test
    void a_paused_complaint_is_neither_overdue_nor_at_risk() {
        var id = at("2026-03-02T10:00", this::inVerification);
        at("2026-03-04T17:00", () -> pauses.pause(id, "等客户补发票", house.supervisor));
        var later = instant("2026-03-05T10:00");
        clock.at(later, () -> {
            stageTimer.fire(id.toString(), later);
            return id;
        });
        assertThat(history.of(id)).extracting(Happening::what).doesNotContain(Happening.Kind.OVERDUE);
        var row = lists.owedBy(complaints.require(id).ownerId(), 50).stream()
                .filter(each -> each.id().equals(id.value()))
                .findFirst()
                .orElseThrow();
        assertThat(row.overdue(later)).isFalse();
        assertThat(row.atRisk(later)).isFalse();
    }

    @Test
    void it_is_refused_with_a_clear_answer_where_the_standard_does_not_allow_it() {
        var reception = at("2026-03-02T10:00", this::opened);
        assertThat(at("2026-03-02T10:01", () -> pauses.pause(reception, "等客户", house.agent)))
                .isEqualTo(new Pausing.NotHere());
        var id = at("2026-03-02T10:00", this::inVerification);
        assertThat(at("2026-03-02T11:00", () -> pauses.pause(id, " ", house.supervisor)))
                .isEqualTo(new Pausing.ReasonNeeded());
        assertThat(at("2026-03-05T11:00", () -> pauses.pause(id, "等客户", house.supervisor)))
                .isEqualTo(new Pausing.TooLate());
        at("2026-03-02T11:00", () -> pauses.pause(id, "等客户", house.supervisor));
        assertThat(at("2026-03-02T12:00", () -> pauses.pause(id, "等客户", house.supervisor)))
                .isEqualTo(new Pausing.Already());
    }

    @Test
    void it_ends_by_itself_when_it_has_lasted_as_long_as_the_standard_allows() {
        var id = at("2026-03-02T10:00", this::inVerification);
        at("2026-03-02T15:00", () -> pauses.pause(id, "等客户寄回接地件", house.supervisor));
        var end = instant("2026-03-09T18:00");
        clock.at(end, () -> {
            pauses.fire(id.toString(), end);
            return id;
        });
        assertThat(complaints.require(id).pausedSince()).isNull();
        assertThat(due(id)).isEqualTo("2026-03-11T18:00");
    }

    @Test
    void each_step_is_ticked_with_who_and_when_and_taken_back_by_the_same_person_only() {
        var id = opened();
        checklist.tick(id, Checklist.Steps.SIX, "倾听", house.agent);
        checklist.tick(id, Checklist.Steps.SIX, "倾听", house.supervisor);
        checklist.tick(id, Checklist.Steps.FOUR, "致歉", house.agent);
        checklist.tick(id, Checklist.Steps.FOUR, "没有这一步", house.agent);
        assertThat(checklist.of(id)).hasSize(10);
        assertThat(checklist.of(id).getFirst())
                .returns("倾听", Checklist.Item::name)
                .returns(house.agent, Checklist.Item::by);
        checklist.tick(id, Checklist.Steps.SIX, "倾听", house.agent);
        assertThat(checklist.of(id).getFirst().by()).isNull();
    }

    private ComplaintId opened() {
        var opening = desk.open(house.complaint(null, false, "热水器打不着火"), house.agent);
        return ((Opening.Opened) opening).id();
    }

    private ComplaintId inVerification() {
        var id = opened();
        desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
        return id;
    }

    private ComplaintId resume(ComplaintId id) {
        pauses.resume(id, house.supervisor);
        return id;
    }

    private ComplaintFile file(ComplaintId id) {
        return lists.file(complaints.require(id).number(), null);
    }

    private String due(ComplaintId id) {
        return LocalDateTime.ofInstant(complaints.require(id).progress().dueAt(), SHANGHAI)
                .toString();
    }

    private <T> T at(String when, Supplier<T> work) {
        return clock.at(instant(when), work);
    }

    private static Instant instant(String when) {
        return LocalDateTime.parse(when).atZone(SHANGHAI).toInstant();
    }
}
