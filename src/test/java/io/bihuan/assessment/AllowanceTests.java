package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.web.NotFound;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class AllowanceTests {

    @Autowired
    SetExam set;

    @Autowired
    SittingDesk desk;

    @Autowired
    SittingLists sittings;

    @Autowired
    ExamLists exams;

    @Autowired
    AllowanceDesk allowances;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID candidate = Ids.next();
    private final UUID other = Ids.next();

    private SittingId start(ExamId exam, UUID who) {
        return ((Starting.Started) desk.start(exam, who, "甲机")).id();
    }

    private void allow(ExamId exam, int extra, int turns) {
        allowances.grant(exam, candidate, new Allowance(extra, null, null, turns, "视力障碍"), SetExam.EXAMINER);
    }

    private SittingLists.Standing standing(SittingId id) {
        return sittings.require(id, candidate, true);
    }

    @Nested
    class Extra_time {

        @Test
        void is_counted_when_the_candidate_begins() {
            var exam = set.of(null, set.questions(2), candidate);
            allow(exam, 30, 1);
            var standing = standing(start(exam, candidate));
            assertThat(Duration.between(standing.startedAt(), standing.endsAt()))
                    .isEqualTo(Duration.ofMinutes(90));
        }

        @Test
        void reaches_who_is_at_work_already_and_is_never_taken_back() {
            var exam = set.of(null, set.questions(2), candidate);
            var id = start(exam, candidate);
            var before = standing(id).endsAt();
            allow(exam, 15, 1);
            assertThat(standing(id).endsAt()).isEqualTo(before.plus(Duration.ofMinutes(15)));
            allow(exam, 0, 1);
            assertThat(standing(id).endsAt()).isEqualTo(before.plus(Duration.ofMinutes(15)));
        }

        @Test
        void for_everybody_reaches_those_at_work_and_those_who_begin_later() {
            var exam = set.of(null, set.questions(2), candidate, other);
            var id = start(exam, candidate);
            var before = standing(id).endsAt();
            desk.extendAll(exam, 20, SetExam.EXAMINER);
            assertThat(standing(id).endsAt()).isEqualTo(before.plus(Duration.ofMinutes(20)));
            var late = standing(start(exam, other));
            assertThat(Duration.between(late.startedAt(), late.endsAt())).isEqualTo(Duration.ofMinutes(80));
            // The timer still stands at the old end; it must find that time was added.
            clock.at(before.plusSeconds(1), () -> {
                desk.timeIsUp(id);
                return true;
            });
            assertThat(standing(id).over()).isFalse();
        }

        @Test
        void for_somebody_who_is_not_invited_is_refused() {
            var exam = set.of(null, set.questions(1), other);
            assertThatThrownBy(() -> allow(exam, 10, 1)).isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class Another_turn {

        @Test
        void gives_a_new_sitting_and_keeps_the_one_before() {
            var exam = set.of(null, set.questions(2), candidate);
            var first = start(exam, candidate);
            desk.handIn(first, candidate);
            assertThat(desk.start(exam, candidate, "甲机")).isEqualTo(new Starting.Begun(first));
            allow(exam, 0, 2);
            var second = start(exam, candidate);
            assertThat(second).isNotEqualTo(first);
            assertThat(standing(first).attempt()).isEqualTo(1);
            assertThat(standing(second).attempt()).isEqualTo(2);
            desk.handIn(second, candidate);
            assertThat(desk.start(exam, candidate, "甲机")).isEqualTo(new Starting.Begun(second));
            assertThat(exams.candidates(exam))
                    .singleElement()
                    .satisfies(line -> assertThat(line.sittingId()).isEqualTo(second.value()));
        }

        @Test
        void within_a_window_of_ones_own() {
            var exam = set.of(null, set.questions(1), candidate);
            var later = clock.instant().plus(Duration.ofHours(5));
            allowances.grant(
                    exam, candidate, new Allowance(0, later, later.plusSeconds(3600), 1, "出差"), SetExam.EXAMINER);
            assertThat(desk.start(exam, candidate, "甲机")).isInstanceOf(Starting.TooEarly.class);
            assertThat(clock.at(later.plusSeconds(60), () -> desk.start(exam, candidate, "甲机")))
                    .isInstanceOf(Starting.Started.class);
        }
    }

    @Test
    void attempts_are_counted_through_exam_and_resit() {
        var exam = set.of(null, set.questions(1), candidate);
        desk.handIn(start(exam, candidate), candidate);
        var resit = set.of(exam, set.questions(1), candidate);
        assertThat(standing(start(resit, candidate)).attempt()).isEqualTo(2);
    }

    @Test
    void each_candidate_finds_a_paper_drawn_beforehand() {
        var exam = set.of(null, set.questions(3), candidate, other);
        assertThat(jdbc.sql("select count(*) from assessment.candidate where exam_id = :exam and items is not null")
                        .param("exam", exam.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(2);
    }

    @Test
    void a_sitting_is_stopped_for_a_reason_that_stays_with_it() {
        var id = start(set.of(null, set.questions(1), candidate), candidate);
        desk.stop(id, "多次切出页面", SetExam.EXAMINER);
        assertThat(standing(id).submittedHow()).isEqualTo(Submission.INVIGILATOR);
        assertThat(jdbc.sql("select note from assessment.trace where sitting_id = :id and kind = 'SUBMITTED'")
                        .param("id", id.value())
                        .query(String.class)
                        .single())
                .isEqualTo("多次切出页面");
    }

    @Test
    void the_first_condition_that_is_not_met_refuses() {
        var beans = new StaticListableBeanFactory();
        var why = new AdmissionRule.Refusal("apprenticeship.debrief-missing", List.of(2), "M-07", "/me/apprenticeship");
        beans.addBean("met", (AdmissionRule) _ -> Optional.empty());
        beans.addBean("unmet", (AdmissionRule) _ -> Optional.of(why));
        var rules = new AdmissionRules(beans.getBeanProvider(AdmissionRule.class));
        var candidacy = new AdmissionRule.Candidacy(
                new ExamId(Ids.next()), ExamKind.ADMISSION, DutyScope.ONLINE, 1, candidate, clock.instant());
        assertThat(rules.refusal(candidacy)).contains(why);
    }
}
