package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bihuan.calendar.MovableClock;
import io.bihuan.certification.CertificateDesk;
import io.bihuan.certification.Certificates;
import io.bihuan.certification.Change;
import io.bihuan.database.Ids;
import io.bihuan.paper.PaperDesk;
import io.bihuan.paper.PaperMaking;
import io.bihuan.paper.PaperPlan;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.Rating;
import io.bihuan.practical.ScenarioDraft;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.Scoring;
import io.bihuan.practical.Verdict;
import io.bihuan.question.Adding;
import io.bihuan.question.Choice;
import io.bihuan.question.Content;
import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionDesk;
import io.bihuan.question.QuestionDraft;
import io.bihuan.question.QuestionStatus;
import io.bihuan.web.NotFound;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class ExamJourneyTests {

    private static final BigDecimal TWENTY = new BigDecimal("20");

    @Autowired
    QuestionDesk questions;

    @Autowired
    QuestionBank bank;

    @Autowired
    PaperDesk papers;

    @Autowired
    ExamDesk exams;

    @Autowired
    SittingDesk desk;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    Scenarios scenarios;

    @Autowired
    PracticalDesk practicals;

    @Autowired
    Certificates certificates;

    @Autowired
    CertificateDesk certificateDesk;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transactions;

    private final UUID examiner = Ids.next();
    private final UUID candidate = Ids.next();
    private final List<UUID> asked = new ArrayList<>();
    private Instant now = Instant.EPOCH;

    @BeforeEach
    void five_questions_are_in_the_bank() {
        now = clock.instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS);
        for (var i = 0; i < 5; i++) {
            var content = new Content.Single(
                    "第 " + i + " 题，编号 " + Ids.next(),
                    List.of(Choice.of("对", true), Choice.of("错", false), Choice.of("都不对", false)),
                    "因为第一个对。");
            var added = questions.add(new QuestionDraft(content, "empathy", 2, "自编", QuestionStatus.ACTIVE), examiner);
            asked.add(((Adding.Added) added).id());
        }
    }

    private ExamId exam(DutyScope scope, UUID... invited) {
        var plan = new PaperPlan.Fixed(
                asked.stream().map(id -> new PaperPlan.Chosen(id, TWENTY)).toList());
        var paper = ((PaperMaking.Made) papers.make("理论卷", plan, examiner)).paperId();
        var exam = new NewExam(
                "理论考核",
                paper,
                now.minusSeconds(60),
                now.plus(Duration.ofHours(2)),
                60,
                scope,
                Reveal.AT_ONCE,
                null,
                null,
                List.of(invited));
        return ((Scheduling.Scheduled) exams.schedule(exam, examiner)).id();
    }

    private SittingId start(ExamId exam) {
        return ((Starting.Started) desk.start(exam, candidate, "甲机")).id();
    }

    private Saving answer(SittingId id, int item, boolean right, long seq) {
        var paper = Json.items(jdbc.sql("select items from assessment.sitting where id = :id")
                .param("id", id.value())
                .query(String.class)
                .single());
        var given = List.of(String.valueOf(paper.get(item).order().indexOf(right ? 0 : 1)));
        return sheets.save(id, candidate, "甲机", item, seq, given);
    }

    private record Result(
            @org.jspecify.annotations.Nullable BigDecimal score,
            @org.jspecify.annotations.Nullable Boolean passed,
            @org.jspecify.annotations.Nullable String submittedHow) {}

    private Result result(SittingId id) {
        return jdbc.sql("select score, passed, submitted_how from assessment.sitting where id = :id")
                .param("id", id.value())
                .query(Result.class)
                .single();
    }

    @Nested
    class A_candidate {

        @Test
        void who_answers_four_of_five_has_eighty_and_passes() {
            var id = start(exam(null, candidate));
            for (var item = 0; item < 5; item++) {
                assertThat(answer(id, item, item > 0, 1)).isInstanceOf(Saving.Saved.class);
            }
            desk.handIn(id, candidate);
            assertThat(result(id)).isEqualTo(new Result(new BigDecimal("80.00"), true, "CANDIDATE"));
        }

        @Test
        void who_hands_in_twice_is_marked_once() {
            var id = start(exam(null, candidate));
            desk.handIn(id, candidate);
            desk.handIn(id, candidate);
            assertThat(result(id).score()).isEqualByComparingTo("0");
            assertThat(jdbc.sql("select count(*) from assessment.mark where sitting_id = :id")
                            .param("id", id.value())
                            .query(Integer.class)
                            .single())
                    .isEqualTo(5);
        }

        @Test
        void who_begins_again_goes_on_where_they_were() {
            var exam = exam(null, candidate);
            var id = start(exam);
            answer(id, 2, true, 1);
            assertThat(desk.start(exam, candidate, "甲机")).isEqualTo(new Starting.Begun(id));
            assertThat(sheets.of(id)).containsOnlyKeys(2);
        }

        @Test
        void has_one_live_attempt() {
            var first = start(exam(null, candidate));
            assertThat(desk.start(exam(null, candidate), candidate, "甲机")).isEqualTo(new Starting.Occupied(first));
        }

        @Test
        void who_is_not_invited_finds_no_exam() {
            var exam = exam(null, Ids.next());
            Assertions.assertThatThrownBy(() -> desk.start(exam, candidate, "甲机"))
                    .isInstanceOf(NotFound.class);
        }

        @Test
        void can_begin_only_within_the_window() {
            var exam = exam(null, candidate);
            assertThat(clock.at(now.minusSeconds(120), () -> desk.start(exam, candidate, "甲机")))
                    .isInstanceOf(Starting.TooEarly.class);
            assertThat(clock.at(now.plus(Duration.ofHours(2)), () -> desk.start(exam, candidate, "甲机")))
                    .isInstanceOf(Starting.TooLate.class);
        }

        @Test
        void cannot_answer_for_somebody_else() {
            var id = start(exam(null, candidate));
            Assertions.assertThatThrownBy(() -> sheets.save(id, Ids.next(), "甲机", 0, 1, List.of("0")))
                    .isInstanceOf(NotFound.class);
        }
    }

    @Nested
    class An_answer {

        @Test
        void sent_twice_counts_once_and_an_older_one_never_overwrites() {
            var id = start(exam(null, candidate));
            answer(id, 0, true, 5);
            assertThat(answer(id, 0, true, 5)).isInstanceOf(Saving.Overtaken.class);
            assertThat(answer(id, 0, false, 4)).isInstanceOf(Saving.Overtaken.class);
            assertThat(answer(id, 0, false, 6)).isInstanceOf(Saving.Saved.class);
        }

        @Test
        void after_the_end_is_refused_and_says_since_when() {
            var id = start(exam(null, candidate));
            var end = now.plus(Duration.ofMinutes(61));
            assertThat(clock.at(end, () -> answer(id, 0, true, 1))).isInstanceOf(Saving.TooLate.class);
            assertThat(sheets.of(id)).isEmpty();
        }

        @Test
        void after_handing_in_is_refused() {
            var id = start(exam(null, candidate));
            desk.handIn(id, candidate);
            assertThat(answer(id, 0, true, 1)).isInstanceOf(Saving.HandedIn.class);
        }

        @Test
        void from_the_former_device_is_refused() {
            var id = start(exam(null, candidate));
            desk.moveTo(id, candidate, "乙机");
            assertThat(answer(id, 0, true, 1)).isInstanceOf(Saving.Elsewhere.class);
            assertThat(sheets.save(id, candidate, "乙机", 0, 1, List.of("0"))).isInstanceOf(Saving.Saved.class);
        }

        @Test
        void to_no_question_is_refused() {
            var id = start(exam(null, candidate));
            assertThat(sheets.save(id, candidate, "甲机", 5, 1, List.of("0"))).isInstanceOf(Saving.NoSuchItem.class);
            assertThat(sheets.save(id, candidate, "甲机", -1, 1, List.of("0"))).isInstanceOf(Saving.NoSuchItem.class);
        }

        @Test
        void is_either_marked_or_refused_when_it_races_the_handing_in() throws Exception {
            for (var round = 0; round < 5; round++) {
                var id = start(exam(null, candidate));
                try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                    var saves = new ArrayList<Callable<Saving>>();
                    for (var item = 0; item < 5; item++) {
                        var place = item;
                        saves.add(() -> answer(id, place, true, 1));
                    }
                    var running = saves.stream().map(threads::submit).toList();
                    desk.handIn(id, candidate);
                    var kept = 0;
                    for (var save : running) {
                        kept += save.get() instanceof Saving.Saved ? 1 : 0;
                    }
                    assertThat(result(id).score()).isEqualByComparingTo(new BigDecimal(kept * 20));
                }
            }
        }
    }

    @Nested
    class The_end_of_time {

        @Test
        void hands_in_without_a_browser() {
            var started = now.minus(Duration.ofHours(3));
            var exam = clock.at(started, () -> {
                now = started;
                return exam(null, candidate);
            });
            var id = clock.at(started, () -> {
                var begun = start(exam);
                answer(begun, 0, true, 1);
                return begun;
            });
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(result(id).submittedHow()).isEqualTo("TIME"));
            assertThat(result(id).score()).isEqualByComparingTo("20");
        }

        @Test
        void waits_when_time_was_added() {
            var id = start(exam(null, candidate));
            desk.extend(id, 30, examiner);
            clock.at(now.plus(Duration.ofMinutes(70)), () -> {
                desk.timeIsUp(id);
                return answer(id, 0, true, 1);
            });
            assertThat(sheets.of(id)).hasSize(1);
        }
    }

    @Test
    void a_question_in_a_paper_keeps_its_words_when_it_is_edited() {
        exam(null, candidate);
        var before = bank.current(asked.getFirst());
        var content = new Content.TrueFalse("改了 " + Ids.next(), true, "");
        questions.edit(
                asked.getFirst(), new QuestionDraft(content, "empathy", 2, "自编", QuestionStatus.ACTIVE), examiner);
        assertThat(bank.current(asked.getFirst()).ref().version()).isEqualTo(2);
        assertThat(bank.all(List.of(before.ref())).get(before.ref())).isEqualTo(before);
    }

    @Nested
    class A_certificate {

        private UUID practical() {
            var scenario = scenarios
                    .add(new ScenarioDraft("场景 " + Ids.next(), "着急的客户", "包裹丢了", List.of(), List.of("致歉")), examiner)
                    .orElseThrow();
            var arranging = practicals.arrange(
                    new NewPractical(scenario, candidate, DutyScope.ONLINE, now, null, List.of(examiner, OTHER)),
                    examiner);
            return ((Arranging.Arranged) arranging).id();
        }

        private static final UUID OTHER = Ids.next();

        private UUID certificate() {
            return jdbc.sql("select id from certification.certificate where staff_id = :staff")
                    .param("staff", candidate)
                    .query(UUID.class)
                    .single();
        }

        private SittingId passed() {
            var id = start(exam(DutyScope.ONLINE, candidate));
            for (var item = 0; item < 5; item++) {
                answer(id, item, true, 1);
            }
            desk.handIn(id, candidate);
            return id;
        }

        private void bothPassed() {
            passed();
            var practical = practical();
            practicals.score(practical, examiner, Rating.of("8", "7", "6"));
            practicals.score(practical, OTHER, Rating.of("7", "7", "7"));
            await().atMost(Duration.ofSeconds(20))
                    .until(() -> certificates.mayServe(candidate, "ONLINE", clock.instant()));
        }

        @Test
        void is_granted_when_theory_and_practical_are_passed_and_only_then() {
            passed();
            assertThat(certificates.mayServe(candidate, "ONLINE", clock.instant()))
                    .isFalse();
            var practical = practical();
            assertThat(practicals.score(practical, examiner, Rating.of("8", "7", "6")))
                    .isEqualTo(new Scoring.Kept(new Verdict.Waiting(1)));
            assertThat(practicals.score(practical, examiner, Rating.of("9", "9", "9")))
                    .isInstanceOf(Scoring.AlreadyGiven.class);
            practicals.score(practical, OTHER, Rating.of("7", "7", "7"));
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
                assertThat(certificates.mayServe(candidate, "ONLINE", clock.instant()))
                        .isTrue();
                assertThat(certificates.servingNow("ONLINE", clock.instant())).contains(candidate);
            });
            assertThat(certificates.mayServe(candidate, "PHONE", clock.instant()))
                    .isFalse();
        }

        @Test
        void is_granted_once_however_often_the_news_comes() {
            bothPassed();
            var sitting = jdbc.sql(
                            "select id, exam_id, paper_id, score from assessment.sitting where staff_id = :staff")
                    .param("staff", candidate)
                    .query((row, _) -> new SittingMarked(
                            row.getObject("id", UUID.class),
                            row.getObject("exam_id", UUID.class),
                            candidate,
                            row.getObject("paper_id", UUID.class),
                            ExamKind.ADMISSION,
                            DutyScope.ONLINE,
                            1,
                            row.getBigDecimal("score"),
                            true,
                            List.of(),
                            1,
                            now))
                    .single();
            transactions.executeWithoutResult(_ -> events.publishEvent(sitting));
            await().pollDelay(Duration.ofSeconds(1))
                    .untilAsserted(() -> assertThat(certificate()).isNotNull());
        }

        @Test
        void stops_counting_when_suspended_and_counts_again_when_given_back() {
            bothPassed();
            assertThat(certificateDesk.suspend(certificate(), "本月质检低于底线", examiner))
                    .isEqualTo(new Change.Changed());
            assertThat(certificates.mayServe(candidate, "ONLINE", clock.instant()))
                    .isFalse();
            assertThat(certificateDesk.suspend(certificate(), "再次", examiner)).isInstanceOf(Change.NotAsItStands.class);
            certificateDesk.resume(certificate(), "复核合格", examiner);
            assertThat(certificates.mayServe(candidate, "ONLINE", clock.instant()))
                    .isTrue();
            certificateDesk.revoke(certificate(), "离开本岗", examiner);
            assertThat(certificates.mayServe(candidate, "ONLINE", clock.instant()))
                    .isFalse();
            assertThat(certificateDesk.resume(certificate(), "误操作", examiner)).isInstanceOf(Change.NotAsItStands.class);
        }

        @Test
        void does_not_count_after_its_last_day() {
            bothPassed();
            assertThat(certificates.mayServe(candidate, "ONLINE", now.plus(Duration.ofDays(365))))
                    .isTrue();
            assertThat(certificates.mayServe(candidate, "ONLINE", now.plus(Duration.ofDays(367))))
                    .isFalse();
        }
    }

    @Test
    void examiners_too_far_apart_ask_for_a_third_whose_middle_decides() {
        var other = Ids.next();
        var third = Ids.next();
        var scenario = scenarios
                .add(new ScenarioDraft("场景 " + Ids.next(), "着急的客户", "包裹丢了", List.of(), List.of("致歉")), examiner)
                .orElseThrow();
        var id = ((Arranging.Arranged) practicals.arrange(
                        new NewPractical(scenario, candidate, null, now, null, List.of(examiner, other)), examiner))
                .id();
        practicals.score(id, examiner, Rating.of("9", "9", "9"));
        assertThat(practicals.score(id, other, Rating.of("5", "5", "5")))
                .isEqualTo(new Scoring.Kept(new Verdict.TooFarApart(new BigDecimal("40.00"))));
        practicals.askThird(id, third, examiner);
        assertThat(practicals.score(id, third, Rating.of("6", "6", "6")))
                .isInstanceOfSatisfying(
                        Scoring.Kept.class,
                        kept -> assertThat(kept.verdict()).isInstanceOfSatisfying(Verdict.Decided.class, decided -> {
                            assertThat(decided.score()).isEqualByComparingTo("60");
                            assertThat(decided.passed()).isTrue();
                        }));
    }
}
