package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.calendar.MovableClock;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class ComplaintDeskTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    @Autowired
    ComplaintDesk desk;

    @Autowired
    Complaints complaints;

    @Autowired
    StageRecords stageRecords;

    @Autowired
    History history;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    House house;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
    }

    @Nested
    class Opening_one {

        @Test
        void numbers_it_by_the_day_and_begins_reception() {
            var opened = open(house.complaint(null, false, "热水器打不着火"));
            assertThat(opened.number()).matches("TS\\d{8}-\\d{4,}");
            var complaint = complaints.require(opened.id());
            assertThat(complaint.progress().stage()).isEqualTo(Stage.RECEPTION);
            assertThat(complaint.ownerId()).isEqualTo(house.agent);
            assertThat(complaints.byNumber(opened.number())).isEqualTo(opened.id());
        }

        @Test
        void passes_reception_at_once_when_the_customer_is_calmed() {
            var asked = house.complaint(null, false, "热水器打不着火");
            var calmed = new NewComplaint(
                    null, null, asked.contact(), asked.category(), Severity.S3, null, false, "打不着火", "", "已致歉，请客户先停用");
            var complaint = complaints.require(open(calmed).id());
            assertThat(complaint.progress().stage()).isEqualTo(Stage.VERIFICATION);
            assertThat(complaint.ownerId()).isIn(house.supervisor, house.secondSupervisor);
        }

        @Test
        void says_all_that_is_wrong_with_it() {
            var bad = new NewComplaint(
                    null, null, null, "no-such-type", Severity.S3, new BigDecimal("-1"), false, " ", "", "");
            assertThat(desk.open(bad, house.agent))
                    .isEqualTo(new Opening.Incomplete(List.of(
                            Opening.Fault.CUSTOMER,
                            Opening.Fault.CATEGORY,
                            Opening.Fault.DESCRIPTION,
                            Opening.Fault.CLAIM)));
        }
    }

    @Nested
    class Due_times {

        @Test
        void skip_the_national_day_week_and_count_its_make_up_workday() {
            // Received on Wednesday 30 September; 1 to 7 October are off; the 8th and the 9th are worked.
            assertThat(verificationDue("2026-09-30T10:00")).isEqualTo("2026-10-09T18:00");
            // Received on Friday the 9th: Saturday the 10th is a make-up workday.
            assertThat(verificationDue("2026-10-09T10:00")).isEqualTo("2026-10-12T18:00");
        }

        @Test
        void skip_the_spring_festival_and_count_its_make_up_saturdays() {
            // Received on Friday 13 February; Saturday the 14th is worked, 15 to 23 February are off.
            assertThat(verificationDue("2026-02-13T10:00")).isEqualTo("2026-02-24T18:00");
        }

        @Test
        void of_execution_follow_what_was_promised() {
            assertThat(executionHours("REFUND,APOLOGY")).isEqualTo(24);
            assertThat(executionHours("REFUND,EXCHANGE")).isEqualTo(48);
        }

        private String verificationDue(String received) {
            var at = LocalDateTime.parse(received).atZone(SHANGHAI).toInstant();
            return clock.at(at, () -> {
                var id = open(house.complaint(null, false, "热水器打不着火")).id();
                desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
                var due = complaints.require(id).progress().dueAt();
                return LocalDateTime.ofInstant(due, SHANGHAI).toString();
            });
        }

        private long executionHours(String remedies) {
            var id = inFeedback(remedies);
            assertThat(desk.advance(
                            id,
                            Map.of(Field.EXPLAINED, "电话说明", Field.ACCEPTED_BY, "王建国", Field.ACCEPTED_HOW, "TOLD"),
                            house.agent))
                    .isEqualTo(new Move.Moved(Stage.EXECUTION));
            var progress = complaints.require(id).progress();
            return java.time.Duration.between(progress.startedAt(), progress.dueAt())
                    .toHours();
        }
    }

    @Nested
    class Moving_on {

        @Test
        void is_written_into_a_history_that_cannot_be_changed() {
            var id = open(house.complaint(null, false, "热水器打不着火")).id();
            desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
            var entries = history.of(id);
            assertThat(entries)
                    .extracting(Happening::what)
                    .containsExactly(Happening.Kind.OPENED, Happening.Kind.MOVED);
            assertThat(entries.getLast().from()).isEqualTo(Stage.RECEPTION);
            assertThat(entries.getLast().usedPercent()).isBetween(0, 100);
            assertThatThrownBy(() -> jdbc.sql("delete from complaint.history where complaint_id = :id")
                            .param("id", id.value())
                            .update())
                    .hasMessageContaining("only added to");
        }

        @Test
        void is_refused_while_the_remedy_is_vague() {
            var id = inRemedy();
            var move =
                    desk.advance(id, Map.of(Field.REMEDIES, "EXCHANGE", Field.WORDS, "我们会尽快为您处理。"), house.supervisor);
            assertThat(move).isInstanceOf(Move.Unclear.class);
            assertThat(complaints.require(id).progress().stage()).isEqualTo(Stage.REMEDY);
            assertThat(stageRecords.of(id).get(Field.WORDS)).contains("尽快");
        }

        @Test
        void goes_back_with_a_reason_only() {
            var id = inRemedy();
            assertThat(desk.back(id, Stage.VERIFICATION, "", house.supervisor)).isEqualTo(new Move.ReasonNeeded());
            assertThat(desk.back(id, Stage.VERIFICATION, "客户补充了新证据", house.supervisor))
                    .isEqualTo(new Move.Moved(Stage.VERIFICATION));
            assertThat(history.of(id).getLast())
                    .returns(Happening.Kind.RETURNED, Happening::what)
                    .returns("客户补充了新证据", Happening::reason);
        }

        @Test
        void keeps_the_standard_it_began_under() throws InterruptedException {
            var newYear = Instant.parse("2027-06-01T00:00:00Z");
            var before = clock.at(
                    newYear.minusSeconds(60),
                    () -> open(house.complaint(null, false, "打不着火")).id());
            var kept = complaints.require(before).standardVersion();
            aStandardThatGivesFiveDays(kept, newYear);
            Thread.sleep(3_500); // nodes look for new versions every three seconds

            clock.at(newYear.plusSeconds(60), () -> desk.advance(before, Map.of(Field.CALMING, "已致歉"), house.agent));
            var after = clock.at(
                    newYear.plusSeconds(60),
                    () -> open(house.complaint(null, false, "打不着火")).id());
            var calmed = clock.at(
                    newYear.plusSeconds(60), () -> desk.advance(after, Map.of(Field.CALMING, "已致歉"), house.agent));
            assertThat(calmed).isEqualTo(new Move.Missing(List.of(Field.RESTATED)));
            clock.at(newYear.plusSeconds(60), () -> desk.advance(after, Map.of(Field.RESTATED, "YES"), house.agent));

            assertThat(complaints.require(before).standardVersion()).isEqualTo(kept);
            assertThat(due(before)).isEqualTo("2027-06-03");
            assertThat(complaints.require(after).standardVersion()).isNotEqualTo(kept);
            assertThat(due(after)).isEqualTo("2027-06-08");
        }

        private String due(ComplaintId id) {
            return LocalDateTime.ofInstant(complaints.require(id).progress().dueAt(), SHANGHAI)
                    .toLocalDate()
                    .toString();
        }

        private void aStandardThatGivesFiveDays(UUID copied, Instant inForceAt) {
            var id = UUID.randomUUID();
            jdbc.sql("""
                            insert into standard.version (id, area, pack, in_force_at, ground, changed_at)
                            select :id, area, pack, :at, '核实改为 5 个工作日，受理须复述诉求', now()
                              from standard.version where id = :copied
                            """)
                    .param("id", id)
                    .param("at", java.sql.Timestamp.from(inForceAt))
                    .param("copied", copied)
                    .update();
            jdbc.sql("""
                            insert into standard.figure (version_id, key, value)
                            select :id, key,
                                   case key when 'complaint.stages[1].limit' then 'WORKING_DAYS 5'
                                            when 'complaint.stages[0].exit' then E'CALMING\\nRESTATED'
                                            else value end
                              from standard.figure where version_id = :copied
                            """).param("id", id).param("copied", copied).update();
            jdbc.sql("update standard.revision set revision = revision + 1").update();
        }
    }

    @Nested
    class After_the_end {

        @Test
        void a_return_visit_may_open_it_again() {
            var id = archived();
            assertThat(complaints.require(id).progress().closedAt()).isNotNull();
            assertThat(desk.visited(id, false, "新机仍有异响", house.agent)).isEqualTo(new Move.Moved(Stage.REMEDY));
            assertThat(complaints.require(id).progress().closedAt()).isNull();
        }
    }

    private ComplaintId inRemedy() {
        var id = open(house.complaint(null, false, "热水器打不着火")).id();
        desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
        assertThat(desk.advance(id, House.verified(), house.supervisor)).isEqualTo(new Move.Moved(Stage.REMEDY));
        return id;
    }

    private ComplaintId inFeedback(String remedies) {
        var id = inRemedy();
        assertThat(desk.advance(
                        id,
                        Map.of(
                                Field.REMEDIES,
                                remedies,
                                Field.AMOUNT,
                                "380",
                                Field.WORDS,
                                "王先生，我们为您更换同型号新机，11 月 24 日 18:00 前送到并安装。"),
                        house.supervisor))
                .isEqualTo(new Move.Moved(Stage.FEEDBACK));
        return id;
    }

    private ComplaintId archived() {
        var id = inFeedback("APOLOGY");
        desk.advance(
                id, Map.of(Field.EXPLAINED, "电话说明", Field.ACCEPTED_BY, "王建国", Field.ACCEPTED_HOW, "TOLD"), house.agent);
        desk.advance(id, Map.of(Field.RESULT, "已当面致歉"), house.agent);
        assertThat(desk.advance(
                        id,
                        Map.of(Field.SUMMARY, "安装方漏装接地件", Field.PREVENTION, "安装后拍照留底", Field.AREA, "complaint.verify"),
                        house.supervisor))
                .isEqualTo(new Move.Archived());
        return id;
    }

    private Opening.Opened open(NewComplaint asked) {
        return (Opening.Opened) desk.open(asked, house.agent);
    }
}
