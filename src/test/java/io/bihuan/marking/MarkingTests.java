package io.bihuan.marking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.assessment.AnswerSheets;
import io.bihuan.assessment.ExamDesk;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamKind;
import io.bihuan.assessment.KeyPolicy;
import io.bihuan.assessment.KeyReplay;
import io.bihuan.assessment.MarkChange;
import io.bihuan.assessment.NewExam;
import io.bihuan.assessment.Release;
import io.bihuan.assessment.ResultDesk;
import io.bihuan.assessment.ResultLists;
import io.bihuan.assessment.Reveal;
import io.bihuan.assessment.Scheduling;
import io.bihuan.assessment.SittingDesk;
import io.bihuan.assessment.SittingId;
import io.bihuan.assessment.SittingLists;
import io.bihuan.assessment.Starting;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.question.Adding;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionKind;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class MarkingTests {

    @Autowired
    QuestionDesk questions;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    SittingDesk sittings;

    @Autowired
    SittingLists standings;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    MarkingDesk desk;

    @Autowired
    MarkingLists lists;

    @Autowired
    ResultDesk results;

    @Autowired
    ResultLists resultLists;

    @Autowired
    KeyReplay replay;

    @Autowired
    AppealDesk appealDesk;

    @Autowired
    AppealLists appeals;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    JdbcClient jdbc;

    private final UUID he = Ids.next();
    private final UUID cai = Ids.next();
    private final UUID third = Ids.next();
    private final UUID candidate = Ids.next();

    private UUID question(Content content) {
        var draft = new QuestionDraft(content, "empathy", 3, "自编", QuestionStatus.ACTIVE);
        return ((Adding.Added) questions.add(draft, he)).id();
    }

    private UUID choice() {
        return question(
                new Content.Single("选一个 " + Ids.next(), List.of(Choice.of("对", true), Choice.of("错", false)), ""));
    }

    private UUID written() {
        return question(new Content.ShortAnswer("写一段 " + Ids.next(), "先致歉，再核实，最后给时间。", List.of("致歉", "核实"), ""));
    }

    private ExamId exam(Release release, int markers, List<UUID> asked, UUID... people) {
        var plan = new PaperPlan.Fixed(asked.stream()
                .map(id -> new PaperPlan.Chosen(id, BigDecimal.TEN))
                .toList());
        var paper = ((PaperMaking.Made) papers.make("简答卷", plan, he)).paperId();
        var now = clock.instant();
        var exam = new NewExam(
                "简答测验",
                ExamKind.MONTHLY,
                paper,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(2)),
                60,
                null,
                Reveal.AT_ONCE,
                release,
                markers,
                null,
                null,
                List.of(people),
                List.of());
        return ((Scheduling.Scheduled) exams.schedule(exam, he)).id();
    }

    private SittingId sits(ExamId exam, UUID who, String words) {
        var id = ((Starting.Started) sittings.start(exam, who, "甲机")).id();
        for (var question : standings.asked(id)) {
            var given = question.kind() == QuestionKind.SHORT_ANSWER
                    ? words
                    : String.valueOf(question.choices().indexOf("对"));
            sheets.save(id, who, "甲机", question.place(), 1, List.of(given));
        }
        sittings.handIn(id, who);
        return id;
    }

    private UUID answer(ExamId exam) {
        return await().atMost(Duration.ofSeconds(20))
                .until(
                        () -> jdbc.sql("select id from marking.answer where exam_id = :exam order by id limit 1")
                                .param("exam", exam.value())
                                .query(UUID.class)
                                .optional(),
                        java.util.Optional::isPresent)
                .orElseThrow();
    }

    private SittingLists.Standing standing(SittingId id) {
        return standings.require(id, candidate, true);
    }

    private static BigDecimal points(String number) {
        return new BigDecimal(number);
    }

    @Nested
    class A_paper_with_a_written_answer {

        @Test
        void has_no_result_until_its_answer_is_marked() {
            var exam = exam(Release.AT_ONCE, 1, List.of(choice(), written()), candidate);
            var id = sits(exam, candidate, "先致歉。");
            assertThat(standing(id).over()).isTrue();
            assertThat(standing(id).score()).isNull();
            assertThat(desk.mark(answer(exam), points("7"), "", false, he))
                    .isEqualTo(new MarkGiving.Settled(points("7.00")));
            assertThat(standing(id).score()).isEqualByComparingTo("85");
            assertThat(standing(id).releasedAt()).isNotNull();
        }

        @Test
        void left_empty_asks_nobody_and_earns_nothing() {
            var exam = exam(Release.AT_ONCE, 2, List.of(choice(), written()), candidate);
            var id = sits(exam, candidate, " ");
            assertThat(standing(id).score()).isEqualByComparingTo("50");
        }

        @Test
        void waits_for_its_release_where_somebody_is_to_release() {
            var exam = exam(Release.BY_HAND, 1, List.of(written()), candidate);
            var id = sits(exam, candidate, "先致歉。");
            desk.mark(answer(exam), points("9"), "", false, he);
            assertThat(standing(id).score()).isEqualByComparingTo("90");
            assertThat(standing(id).releasedAt()).isNull();
            assertThat(own(id)).hasStatusOk().bodyText().contains("正在阅卷").doesNotContain("<b>90<");
            assertThat(results.release(exam, he)).isEqualTo(1);
            assertThat(results.release(exam, he)).isZero();
            assertThat(own(id)).bodyText().contains("<b>90<");
        }

        private org.springframework.test.web.servlet.assertj.MvcTestResult own(SittingId id) {
            return mvc.get()
                    .uri("/sittings/" + id)
                    .with(Signed.as(Signed.person(candidate, Role.TRAINEE)))
                    .exchange();
        }
    }

    @Nested
    class Two_markers {

        @Test
        void who_are_close_settle_it_and_do_not_see_each_other_before() {
            var exam = exam(Release.AT_ONCE, 2, List.of(written()), candidate);
            sits(exam, candidate, "先核实。");
            var answer = answer(exam);
            assertThat(desk.mark(answer, points("7"), "缺致歉", false, he)).isEqualTo(new MarkGiving.Kept());
            assertThat(lists.rounds(answer, cai)).isEmpty();
            assertThat(desk.mark(answer, points("8"), "", false, cai))
                    .isEqualTo(new MarkGiving.Settled(points("7.50")));
            assertThat(lists.rounds(answer, cai)).hasSize(2);
        }

        @Test
        void who_are_far_apart_are_joined_by_a_third_whose_round_overwrites_none() {
            var exam = exam(Release.AT_ONCE, 2, List.of(written()), candidate);
            sits(exam, candidate, "先核实。");
            var answer = answer(exam);
            desk.mark(answer, points("2"), "", false, he);
            assertThat(desk.mark(answer, points("9"), "", false, cai)).isEqualTo(new MarkGiving.ThirdWanted());
            assertThat(desk.mark(answer, points("5"), "", false, he))
                    .isEqualTo(new MarkGiving.AlreadyGiven(points("2.00")));
            assertThat(desk.mark(answer, points("8"), "", false, third))
                    .isEqualTo(new MarkGiving.Settled(points("8.00")));
            assertThat(lists.rounds(answer, he))
                    .extracting(MarkingLists.Round::points)
                    .containsExactly(points("2.00"), points("9.00"), points("8.00"));
        }

        @Test
        void who_save_at_the_same_moment_both_stay_or_the_second_hears_that_it_was_not_needed() throws Exception {
            for (var round = 0; round < 4; round++) {
                var somebody = Ids.next();
                var exam = exam(Release.AT_ONCE, 1 + round % 2, List.of(written()), somebody);
                sits(exam, somebody, "先核实。");
                var answer = answer(exam);
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    List<Callable<MarkGiving>> both = List.of(
                            () -> desk.mark(answer, points("7"), "", false, he),
                            () -> desk.mark(answer, points("8"), "", false, cai));
                    var given = threads.invokeAll(both).stream()
                            .map(MarkingTests::got)
                            .toList();
                    assertThat(given)
                            .filteredOn(MarkGiving.Settled.class::isInstance)
                            .hasSize(1);
                    assertThat(lists.rounds(answer, he)).hasSize(1 + round % 2);
                    if (round % 2 == 0) {
                        assertThat(given).anyMatch(MarkGiving.AlreadySettled.class::isInstance);
                    }
                }
            }
        }

        @Test
        void are_not_given_the_same_answer_while_one_looks_at_it() {
            var other = Ids.next();
            var exam = exam(Release.AT_ONCE, 1, List.of(written()), candidate, other);
            sits(exam, candidate, "先核实。");
            sits(exam, other, "先致歉。");
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> lists.queues(he).stream()
                            .anyMatch(line -> line.examId().equals(exam.value()) && line.open() == 2));
            var queue = lists.require(answer(exam)).queue();
            var first = desk.next(queue, he).orElseThrow();
            assertThat(desk.next(queue, he)).contains(first);
            assertThat(desk.next(queue, cai)).isPresent().get().isNotEqualTo(first);
            assertThat(desk.next(queue, third)).isEmpty();
            var later = clock.instant().plus(Duration.ofMinutes(11));
            assertThat(clock.at(later, () -> desk.next(queue, third))).isPresent();
        }
    }

    @Test
    void a_doubt_asks_for_a_second_opinion_where_one_would_do() {
        var exam = exam(Release.AT_ONCE, 1, List.of(written()), candidate);
        sits(exam, candidate, "先核实。");
        var answer = answer(exam);
        assertThat(desk.mark(answer, points("5"), "看不清意思", true, he)).isEqualTo(new MarkGiving.Kept());
        assertThat(desk.mark(answer, points("6"), "", false, cai)).isEqualTo(new MarkGiving.Settled(points("5.50")));
    }

    @Test
    void nobody_marks_their_own_answer_nor_more_than_it_is_worth() {
        var exam = exam(Release.AT_ONCE, 1, List.of(written()), candidate);
        sits(exam, candidate, "先核实。");
        var answer = answer(exam);
        assertThat(desk.next(lists.require(answer).queue(), candidate)).isEmpty();
        assertThatThrownBy(() -> desk.mark(answer, points("9"), "", false, candidate))
                .isInstanceOf(NotFound.class);
        assertThat(desk.mark(answer, points("10.5"), "", false, he)).isInstanceOf(MarkGiving.OutOfRange.class);
    }

    @Nested
    class A_changed_key {

        private Content.Single asks(UUID id, boolean firstRight) {
            var stem = jdbc.sql("select content ->> 'stem' from question.version where question_id = :id limit 1")
                    .param("id", id)
                    .query(String.class)
                    .single();
            return new Content.Single(stem, List.of(Choice.of("对", firstRight), Choice.of("错", !firstRight)), "");
        }

        @Test
        void is_tried_out_first_and_then_applied_with_the_former_marks_kept() {
            var asked = choice();
            var exam = exam(Release.AT_ONCE, 1, List.of(asked, choice()), candidate);
            var id = sits(exam, candidate, "");
            assertThat(standing(id).passed()).isTrue();
            questions.edit(asked, new QuestionDraft(asks(asked, false), "empathy", 3, "自编", QuestionStatus.ACTIVE), he);
            var lines = replay.preview(exam, asked, KeyPolicy.PRESENT_KEY).orElseThrow();
            assertThat(lines).singleElement().satisfies(line -> {
                assertThat(line.from()).isEqualByComparingTo("10");
                assertThat(line.to()).isEqualByComparingTo("0");
                assertThat(line.scoreTo()).isEqualByComparingTo("50");
                assertThat(line.turns()).isTrue();
            });
            assertThat(standing(id).score()).isEqualByComparingTo("100");
            assertThat(replay.apply(exam, asked, KeyPolicy.PRESENT_KEY, "答案录反了", he))
                    .isEqualTo(1);
            assertThat(replay.apply(exam, asked, KeyPolicy.PRESENT_KEY, "再点一次", he))
                    .isZero();
            assertThat(standing(id).score()).isEqualByComparingTo("50");
            assertThat(standing(id).passed()).isFalse();
            assertThat(resultLists.past(id))
                    .extracting(ResultLists.Past::score)
                    .containsExactly(points("100.00"), points("50.00"));
            assertThat(resultLists.changes(id)).singleElement().satisfies(change -> {
                assertThat(change.fromPoints()).isEqualByComparingTo("10");
                assertThat(change.cause()).isEqualTo(MarkChange.Cause.KEY);
                assertThat(change.ground()).isEqualTo("答案录反了");
            });
        }

        @Test
        void that_belongs_to_another_question_by_now_cannot_be_replayed_but_everybody_can_get_the_points() {
            var asked = choice();
            var exam = exam(Release.AT_ONCE, 1, List.of(asked), candidate);
            var id = ((Starting.Started) sittings.start(exam, candidate, "甲机")).id();
            sittings.handIn(id, candidate);
            questions.edit(
                    asked,
                    new QuestionDraft(
                            new Content.TrueFalse("换了题 " + Ids.next(), true, ""),
                            "empathy",
                            3,
                            "自编",
                            QuestionStatus.ACTIVE),
                    he);
            assertThat(replay.preview(exam, asked, KeyPolicy.PRESENT_KEY)).isEmpty();
            assertThat(replay.apply(exam, asked, KeyPolicy.FULL_POINTS, "题目作废", he))
                    .isEqualTo(1);
            assertThat(standing(id).score()).isEqualByComparingTo("100");
        }
    }

    @Nested
    class An_appeal {

        private SittingId marked() {
            var exam = exam(Release.AT_ONCE, 1, List.of(written()), candidate);
            var id = sits(exam, candidate, "先核实。");
            desk.mark(answer(exam), points("5"), "", false, he);
            return id;
        }

        @Test
        void is_decided_by_somebody_who_has_not_marked_and_keeps_what_was() {
            var id = marked();
            var filed = (Appealing.Filed) appealDesk.file(id, candidate, "第二步我写了");
            assertThat(appealDesk.file(id, candidate, "再来一次")).isInstanceOf(Appealing.AlreadyOpen.class);
            assertThat(appealDesk.decide(filed.id(), Map.of(0, points("9")), "要点齐全", he))
                    .isInstanceOf(AppealDeciding.SomebodyElse.class);
            assertThat(appealDesk.decide(filed.id(), Map.of(0, points("9")), "要点齐全", candidate))
                    .isInstanceOf(AppealDeciding.SomebodyElse.class);
            assertThat(appealDesk.decide(filed.id(), Map.of(0, points("9")), "要点齐全", cai))
                    .isInstanceOf(AppealDeciding.Decided.class);
            assertThat(appealDesk.decide(filed.id(), Map.of(), "又一次", third))
                    .isInstanceOf(AppealDeciding.AlreadyDecided.class);
            assertThat(standing(id).score()).isEqualByComparingTo("90");
            assertThat(resultLists.past(id)).hasSize(2);
            assertThat(appeals.of(id.value()))
                    .singleElement()
                    .satisfies(appeal -> assertThat(appeal.outcome()).isEqualTo("CHANGED"));
        }

        @Test
        void comes_in_time_or_hears_until_when_it_could() {
            var id = marked();
            var late = clock.instant().plus(Duration.ofDays(9));
            assertThat(clock.at(late, () -> appealDesk.file(id, candidate, "太晚了")))
                    .isInstanceOf(Appealing.TooLate.class);
            assertThatThrownBy(() -> appealDesk.file(id, Ids.next(), "不是我的")).isInstanceOf(NotFound.class);
        }

        @Test
        void goes_through_the_pages_of_both() {
            var id = marked();
            var trainee = Signed.as(Signed.person(candidate, Role.TRAINEE));
            var empty =
                    mvc.post().uri("/sittings/" + id + "/appeals").with(trainee).with(csrf());
            assertThat(empty.param("reason", " ").exchange())
                    .hasStatus(422)
                    .bodyText()
                    .contains("请写明申诉理由");
            mvc.post()
                    .uri("/sittings/" + id + "/appeals")
                    .with(trainee)
                    .with(csrf())
                    .param("reason", "请复核第一题")
                    .exchange();
            assertThat(mvc.get().uri("/sittings/" + id + "/appeal").with(trainee))
                    .hasStatusOk()
                    .bodyText()
                    .contains("请复核第一题", "处理中");
            var appeal = appeals.of(id.value()).getFirst().id();
            var decider = Signed.as(Signed.person(cai, Role.EXAMINER));
            assertThat(mvc.get().uri("/appeals/" + appeal).with(decider))
                    .hasStatusOk()
                    .bodyText()
                    .contains("作出决定", "先核实。");
            assertThat(mvc.post()
                            .uri("/appeals/" + appeal + "/decision")
                            .with(decider)
                            .with(csrf())
                            .param("ground", "加分")
                            .param("points-1", "11"))
                    .hasStatus(422)
                    .bodyText()
                    .contains("得分在 0 到 10 之间", "加分", "value=\"11\"");
            assertThat(mvc.get().uri("/appeals/" + appeal).with(trainee)).hasStatus(403);
        }
    }

    @Test
    void the_pages_of_a_marker_show_the_answer_beside_its_model_and_no_name() {
        var exam = exam(Release.BY_HAND, 1, List.of(written()), candidate);
        sits(exam, candidate, "先核实，再致歉。");
        var answer = answer(exam);
        var marker = Signed.as(Signed.person(he, Role.EXAMINER));
        assertThat(mvc.get().uri("/marking").with(marker))
                .hasStatusOk()
                .bodyText()
                .contains("简答测验", "开始批改");
        var queue = lists.require(answer).queue();
        assertThat(mvc.get().uri(queue.path()).with(marker)).hasStatusOk();
        assertThat(mvc.get().uri("/marking/answers/" + answer).with(marker))
                .hasStatusOk()
                .bodyText()
                .contains("先核实，再致歉。", "先致歉，再核实，最后给时间。", "核实 ✓")
                .doesNotContain(candidate.toString());
        assertThat(mvc.post()
                        .uri("/marking/answers/" + answer + "/rounds")
                        .with(marker)
                        .with(csrf())
                        .param("points", "12")
                        .param("remark", "写得好"))
                .hasStatus(422)
                .bodyText()
                .contains("得分在 0 到 10 之间", "value=\"12\"", "写得好");
        assertThat(mvc.post()
                        .uri("/marking/answers/" + answer + "/rounds")
                        .with(marker)
                        .with(csrf())
                        .param("points", "8"))
                .hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/exams/" + exam + "/results").with(marker))
                .hasStatusOk()
                .bodyText()
                .contains("公布 1 份成绩");
        assertThat(mvc.get().uri("/marking").with(Signed.as(Role.AGENT))).hasStatus(403);
    }

    private static MarkGiving got(java.util.concurrent.Future<MarkGiving> future) {
        try {
            return future.get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
