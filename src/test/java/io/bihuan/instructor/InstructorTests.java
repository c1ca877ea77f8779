package io.bihuan.instructor;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.resource.Absence;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class InstructorTests {

    private static final Instant FRIDAY = Instant.parse("2026-11-20T06:00:00Z");
    private static final Answers GOOD = new Answers(10, 10, 10, 9, 8);
    private static final Answers POOR = new Answers(10, 8, 10, 9, 8);

    @Autowired
    LessonDesk lessons;

    @Autowired
    LadderDesk ladder;

    @Autowired
    PoolDesk pool;

    @Autowired
    Teachers teachers;

    @Autowired
    TeachingRights rights;

    @Autowired
    InstructorLists lists;

    @Autowired
    Notices notices;

    @Autowired
    MovableClock clock;

    private final UUID su = Ids.next();
    private final UUID course = Ids.next();
    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);

    private UUID lesson(int day, Answers given) {
        var session = Ids.next();
        var held = FRIDAY.plus(Duration.ofDays(day));
        clock.at(held, () -> {
            lessons.held(new Held(session, su, course, "投诉处理", held, new BigDecimal("2"), 12, held.plusSeconds(7200)));
            return lessons.answered(session, given);
        });
        clock.at(held.plus(Duration.ofDays(5)), () -> lessons.judge(session));
        return session;
    }

    private List<LadderStep> steps() {
        return ladder.history(su).stream().map(Step::kind).toList();
    }

    @Nested
    class The_ladder {

        @Test
        void is_not_touched_by_a_good_lesson() {
            lesson(0, GOOD);

            assertThat(steps()).isEmpty();
        }

        @Test
        void climbs_by_itself_and_takes_the_right_to_teach_at_the_third() {
            pool.take(su, List.of(course), supervisor.staffId());
            var first = lesson(0, POOR);
            lesson(1, GOOD);
            lesson(2, POOR);

            assertThat(steps()).containsExactly(LadderStep.REVISE_PLAN, LadderStep.SEND_TO_TRAINING);
            assertThat(ladder.history(su).getFirst().sessionId()).isEqualTo(first);
            assertThat(ladder.history(su).getFirst().dueAt()).isNotNull();
            assertThat(teachers.right(su, course)).isEqualTo(TeachingRight.MAY);

            lesson(3, POOR);

            assertThat(teachers.right(su, course)).isEqualTo(TeachingRight.WITHDRAWN);
            assertThat(teachers.byCourse().getOrDefault(course, java.util.Set.of()))
                    .doesNotContain(su);
            assertThat(notices.of(su, null, false, 10))
                    .extracting(Notice::key)
                    .containsExactlyInAnyOrder(
                            "instructor.notice.REVISE_PLAN",
                            "instructor.notice.SEND_TO_TRAINING",
                            "instructor.notice.WITHDRAW");
        }

        @Test
        void takes_one_step_for_one_lesson_however_often_it_is_judged() {
            var session = lesson(0, POOR);
            clock.at(FRIDAY.plus(Duration.ofDays(6)), () -> lessons.judge(session));
            lessons.deviated(session, "讲的流程早已停用", supervisor.staffId());

            assertThat(steps()).containsExactly(LadderStep.REVISE_PLAN);
        }

        @Test
        void is_climbed_at_once_when_the_supervisor_notes_a_deviation() {
            var session = lesson(0, GOOD);
            lessons.deviated(session, "让学员承诺免费上门", supervisor.staffId());

            assertThat(lists.lesson(session).orElseThrow().verdict()).isEqualTo(Verdict.UNDER);
            assertThat(steps()).containsExactly(LadderStep.REVISE_PLAN);
        }

        @Test
        void is_taken_back_by_somebody_else_with_a_reason() {
            pool.take(su, List.of(course), supervisor.staffId());
            lesson(0, POOR);
            lesson(1, POOR);
            lesson(2, POOR);

            assertThat(ladder.restore(su, " ", supervisor)).isEqualTo(new Restoring.NoReason());
            assertThat(ladder.restore(su, "我没问题", Signed.person(su, Role.SUPERVISOR)))
                    .isEqualTo(new Restoring.OwnLadder());
            assertThat(clock.at(FRIDAY.plus(Duration.ofDays(30)), () -> ladder.restore(su, "送训合格，试讲通过", supervisor)))
                    .isEqualTo(new Restoring.Restored());

            assertThat(teachers.right(su, course)).isEqualTo(TeachingRight.MAY);
            assertThat(steps()).hasSize(4).endsWith(LadderStep.RESTORED);
            assertThat(ladder.restore(su, "再来一次", supervisor)).isEqualTo(new Restoring.NothingToRestore());
        }

        @Test
        void keeps_what_was_done_about_a_step() {
            lesson(0, POOR);
            var step = ladder.history(su).getFirst();
            ladder.done(step.id(), "补了两个案例，重排练习", su);
            ladder.done(step.id(), "改口", supervisor.staffId());

            assertThat(ladder.history(su).getFirst().doneNote()).isEqualTo("补了两个案例，重排练习");
            assertThat(ladder.history(su).getFirst().owed()).isFalse();
        }
    }

    @Nested
    class Answers_of_participants {

        @Test
        void count_no_more_after_the_deadline() {
            var session = lesson(0, new Answers(2, 0, 0, 0, 0));

            assertThat(lists.lesson(session).orElseThrow().verdict()).isEqualTo(Verdict.TOO_FEW);
            assertThat(clock.at(FRIDAY.plus(Duration.ofDays(9)), () -> lessons.answered(session, POOR)))
                    .isFalse();
            assertThat(steps()).isEmpty();
        }

        @Test
        void are_judged_in_the_morning_without_anybody_asking() {
            var session = Ids.next();
            clock.at(FRIDAY, () -> {
                lessons.held(new Held(session, su, course, "礼仪", FRIDAY, BigDecimal.ONE, 12, FRIDAY));
                return lessons.answered(session, GOOD);
            });

            clock.at(FRIDAY.plus(Duration.ofDays(2)), lessons::settleAll);
            assertThat(lists.lesson(session).orElseThrow().verdict()).isEqualTo(Verdict.WAITING);
            clock.at(FRIDAY.plus(Duration.ofDays(4)), lessons::settleAll);
            assertThat(lists.lesson(session).orElseThrow().verdict()).isEqualTo(Verdict.MET);
        }
    }

    @Nested
    class The_pool {

        @Test
        void says_who_may_teach_what_and_lets_guests_be() {
            var other = Ids.next();
            pool.take(su, List.of(course), supervisor.staffId());

            assertThat(teachers.right(su, course)).isEqualTo(TeachingRight.MAY);
            assertThat(teachers.right(su, other)).isEqualTo(TeachingRight.OTHER_TOPICS);
            assertThat(teachers.right(Ids.next(), course)).isEqualTo(TeachingRight.GUEST);
            assertThat(teachers.byCourse().get(course)).containsExactly(su);
        }

        @Test
        void gives_the_planner_everybodys_topics_and_none_of_who_was_withdrawn() {
            pool.take(su, List.of(course), supervisor.staffId());
            assertThat(rights.coursesByInstructor().get(su)).containsExactly(course);

            lesson(0, POOR);
            lesson(1, POOR);
            lesson(2, POOR);

            assertThat(rights.coursesByInstructor().get(su)).isEmpty();
        }

        @Test
        void knows_who_is_away() {
            var monday = LocalDate.of(2026, 11, 23);
            pool.away(su, monday, monday.plusDays(2), "外出学习", supervisor.staffId());

            assertThat(teachers.away(monday.plusDays(2), monday.plusDays(9)))
                    .extracting(Absence::staffId)
                    .contains(su);
            assertThat(teachers.away(monday.plusDays(3), monday.plusDays(9)))
                    .extracting(Absence::staffId)
                    .doesNotContain(su);
        }
    }

    @Test
    void hours_taught_are_summed_within_a_time() {
        lesson(0, GOOD);
        lesson(1, GOOD);
        lesson(9, GOOD);

        assertThat(lists.hours(FRIDAY, FRIDAY.plus(Duration.ofDays(7))).get(su)).isEqualByComparingTo("4");
    }
}
