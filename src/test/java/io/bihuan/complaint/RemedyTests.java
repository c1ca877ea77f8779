package io.bihuan.complaint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.calendar.MovableClock;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.task.Department;
import io.bihuan.task.Task;
import io.bihuan.task.TaskAnswer;
import io.bihuan.task.TaskDesk;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class RemedyTests {

    @Autowired
    ComplaintDesk desk;

    @Autowired
    ApprovalDesk approvals;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Complaints complaints;

    @Autowired
    StageRecords stageRecords;

    @Autowired
    ComplaintLists lists;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    House house;

    @BeforeEach
    void house() {
        house = new House(organisation, people);
    }

    @Nested
    class An_amount_above_ones_authority {

        @Test
        void waits_until_somebody_with_more_authority_has_agreed() {
            var id = inRemedy();
            assertThat(propose(id, "8000"))
                    .isEqualTo(new Move.WaitsForApproval(new BigDecimal("8000"), new BigDecimal("5000")));
            assertThat(stage(id)).isEqualTo(Stage.REMEDY);
            assertThat(unread(house.director)).anyMatch(notice -> notice.key().equals("complaint.notice.approve"));
            assertThat(approvals.decide(id, true, "", house.director))
                    .isEqualTo(new Deciding.Granted(new Move.Moved(Stage.FEEDBACK)));
            assertThat(stage(id)).isEqualTo(Stage.FEEDBACK);
        }

        @Test
        void is_not_decided_by_whoever_asked_nor_by_another_of_the_same_rank() {
            var id = inRemedy();
            propose(id, "8000");
            assertThat(approvals.decide(id, true, "", house.supervisor)).isEqualTo(new Deciding.OnesOwn());
            assertThat(approvals.decide(id, true, "", house.secondSupervisor))
                    .isEqualTo(new Deciding.BeyondYou(new BigDecimal("5000")));
        }

        @Test
        void is_offered_for_decision_to_whoever_may_decide_alone() {
            var id = inRemedy();
            propose(id, "8000");
            var file = file(id);
            assertThat(approvals.deciders(file, house.director))
                    .isEqualTo(new ApprovalDesk.Deciders(List.of(house.director), true));
            assertThat(approvals.deciders(file, house.supervisor).viewer()).isFalse();
            assertThat(approvals.deciders(file, house.secondSupervisor).viewer())
                    .isFalse();
            approvals.decide(id, true, "", house.director);
            assertThat(approvals.deciders(file(id), house.director))
                    .isEqualTo(new ApprovalDesk.Deciders(List.of(), false));
        }

        @Test
        void stands_among_what_is_owed_until_it_is_decided() {
            var id = inRemedy();
            propose(id, "8000");
            var branch = complaints.require(id).branchId();
            assertThat(approvals.awaiting(house.director, branch))
                    .singleElement()
                    .satisfies(waiting -> assertThat(waiting.amount()).isEqualByComparingTo("8000"));
            assertThat(approvals.awaiting(house.secondSupervisor, branch)).isEmpty();
            approvals.decide(id, true, "", house.director);
            assertThat(approvals.awaiting(house.director, branch)).isEmpty();
        }

        @Test
        void is_refused_with_a_reason_that_whoever_asked_is_told() {
            var id = inRemedy();
            propose(id, "8000");
            assertThat(approvals.decide(id, false, " ", house.director)).isEqualTo(new Deciding.ReasonNeeded());
            assertThat(approvals.decide(id, false, "先按合同补差价", house.director)).isEqualTo(new Deciding.Refused());
            assertThat(stage(id)).isEqualTo(Stage.REMEDY);
            assertThat(unread(house.supervisor))
                    .anyMatch(notice -> notice.arguments().contains("先按合同补差价"));
            assertThat(approvals.decide(id, true, "", house.director)).isEqualTo(new Deciding.Gone());
        }

        @Test
        void is_asked_anew_when_it_grows_after_it_was_granted() {
            var id = inRemedy();
            propose(id, "8000");
            approvals.decide(id, true, "", house.director);
            desk.back(id, Stage.REMEDY, "客户要求提高", house.agent);
            assertThat(propose(id, "9000")).isInstanceOf(Move.WaitsForApproval.class);
        }

        @Test
        void within_ones_authority_needs_nobody() {
            assertThat(propose(inRemedy(), "5000")).isEqualTo(new Move.Moved(Stage.FEEDBACK));
        }

        @Test
        void a_grade_may_hold_more_than_its_role() {
            var limits = Standard.E13.authority();
            assertThat(limits.stream().filter(limit -> limit.holds(java.util.Set.of(Role.AGENT), "资深")))
                    .hasSize(2);
            assertThat(limits.stream().filter(limit -> limit.holds(java.util.Set.of(Role.AGENT), "初级")))
                    .hasSize(1);
        }
    }

    @Nested
    class Carrying_it_out {

        @Test
        void asks_finance_for_the_refund_within_a_day_and_logistics_for_the_exchange_within_two() {
            var id = inExecution("REFUND,EXCHANGE");
            var started = complaints.require(id).progress().startedAt();
            assertThat(tasksOf(id))
                    .extracting(
                            Task::department,
                            task -> Duration.between(started, task.dueAt()).toHours())
                    .containsExactlyInAnyOrder(
                            org.assertj.core.api.Assertions.tuple(Department.FINANCE, 24L),
                            org.assertj.core.api.Assertions.tuple(Department.LOGISTICS, 48L));
            assertThat(unread(house.finance)).anyMatch(notice -> notice.key().equals("task.notice.asked"));
        }

        @Test
        void the_receipt_of_finance_becomes_the_proof_of_the_complaint() throws InterruptedException {
            var id = inExecution("REFUND");
            var refund = tasksOf(id).getFirst();
            assertThat(tasks.take(refund.id(), house.finance)).isEqualTo(TaskAnswer.DONE);
            assertThat(tasks.take(refund.id(), house.supervisor)).isEqualTo(TaskAnswer.GONE);
            assertThat(tasks.finish(refund.id(), "", "", null, house.finance)).isEqualTo(TaskAnswer.WORDS_NEEDED);
            assertThat(tasks.finish(refund.id(), "已原路退回", "", null, house.finance))
                    .isEqualTo(TaskAnswer.PROOF_NEEDED);
            assertThat(tasks.finish(refund.id(), "已原路退回", "流水 2026112300017", null, house.finance))
                    .isEqualTo(TaskAnswer.DONE);
            for (var waited = 0;
                    waited < 100 && stageRecords.of(id).get(Field.REFUND_PROOF).isEmpty();
                    waited++) {
                Thread.sleep(50);
            }
            assertThat(stageRecords.of(id).get(Field.REFUND_PROOF)).isEqualTo("流水 2026112300017");
        }

        @Test
        void what_is_confirmed_on_the_complaint_is_confirmed_for_the_department() {
            var id = inExecution("REFUND");
            desk.advance(id, Map.of(Field.REFUND_PROOF, "流水 1", Field.RESULT, "客户确认到账"), house.finance);
            assertThat(stage(id)).isEqualTo(Stage.ARCHIVE);
            assertThat(tasksOf(id)).extracting(Task::state).containsOnly(Task.State.DONE);
        }

        @Test
        void is_called_off_when_the_complaint_goes_back() {
            var id = inExecution("EXCHANGE");
            desk.back(id, Stage.REMEDY, "客户改要退款", house.supervisor);
            assertThat(tasksOf(id)).extracting(Task::state).containsOnly(Task.State.CANCELLED);
        }

        @Test
        void a_complaint_is_not_archived_while_another_department_has_a_task_of_it() {
            var id = inExecution("APOLOGY");
            var asked = desk.ask(id, Department.TECHNICAL, "查安装记录", "", house.supervisor);
            desk.advance(id, Map.of(Field.RESULT, "已致歉"), house.supervisor);
            var last = Map.of(Field.SUMMARY, "总结", Field.PREVENTION, "安装拍照", Field.AREA, "complaint.verify");
            assertThat(desk.advance(id, last, house.supervisor)).isEqualTo(new Move.TasksOpen(List.of("查安装记录")));
            tasks.giveBack(asked, "记录已由安装方保管", house.finance);
            assertThat(desk.advance(id, last, house.supervisor)).isEqualTo(new Move.Archived());
        }

        @Test
        void a_task_past_its_deadline_is_brought_before_the_leaders_by_itself() throws InterruptedException {
            var then = Instant.now(clock).minus(Duration.ofHours(30));
            var id = clock.at(then, () -> inExecution("REFUND"));
            var task = tasksOf(id).getFirst();
            for (var waited = 0; waited < 100 && tasks.require(task.id()).lateAt() == null; waited++) {
                Thread.sleep(100);
            }
            assertThat(unread(house.supervisor)).anyMatch(notice -> notice.key().equals("task.notice.late"));
            assertThat(unread(house.finance)).anyMatch(notice -> notice.key().equals("task.notice.reminder"));
        }

        @Test
        void the_task_page_needs_no_agents_certificate() {
            var id = inExecution("REFUND");
            var finance = Signed.as(Signed.person(house.finance, Role.BACK_OFFICE));
            var task = tasksOf(id).getFirst();
            assertThat(mvc.get().uri("/tasks?show=queue").with(finance)).hasStatusOk();
            assertThat(mvc.get().uri("/tasks/" + task.id()).with(finance))
                    .hasStatusOk()
                    .bodyText()
                    .contains("退款 380 元", "确认办完");
            assertThat(mvc.post()
                            .uri("/tasks/" + task.id() + "/end")
                            .with(finance)
                            .with(csrf())
                            .param("result", "已退"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("凭证");
            assertThat(mvc.get().uri("/tasks").with(Signed.as(Role.AGENT))).hasStatus(403);
        }
    }

    private ComplaintId inRemedy() {
        var opening = desk.open(house.complaint(null, false, "热水器打不着火"), house.agent);
        var id = ((Opening.Opened) opening).id();
        desk.advance(id, Map.of(Field.CALMING, "已致歉"), house.agent);
        desk.advance(id, House.verified(), house.supervisor);
        return id;
    }

    private Move propose(ComplaintId id, String amount) {
        return desk.advance(
                id,
                Map.of(
                        Field.REMEDIES, "COMPENSATION",
                        Field.AMOUNT, amount,
                        Field.WORDS, "王先生，我们补偿您的地板损失，11 月 24 日 18:00 前到账。"),
                house.supervisor);
    }

    private ComplaintId inExecution(String remedies) {
        var id = inRemedy();
        desk.advance(
                id,
                Map.of(
                        Field.REMEDIES, remedies,
                        Field.AMOUNT, "380",
                        Field.WORDS, "王先生，380 元 11 月 24 日 18:00 前退回原账户。"),
                house.supervisor);
        desk.advance(
                id, Map.of(Field.EXPLAINED, "电话说明", Field.ACCEPTED_BY, "王建国", Field.ACCEPTED_HOW, "TOLD"), house.agent);
        assertThat(stage(id)).isEqualTo(Stage.EXECUTION);
        return id;
    }

    private ComplaintFile file(ComplaintId id) {
        return lists.file(complaints.require(id).number(), null);
    }

    private Stage stage(ComplaintId id) {
        return complaints.require(id).progress().stage();
    }

    private List<Task> tasksOf(ComplaintId id) {
        return tasks.of(id.value());
    }

    private List<Notice> unread(UUID staff) {
        return notices.of(staff, null, true, 50);
    }
}
