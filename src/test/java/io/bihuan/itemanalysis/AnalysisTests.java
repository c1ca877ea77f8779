package io.bihuan.itemanalysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.calendar.MovableClock;
import io.bihuan.competence.Needs;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notices;
import io.bihuan.people.Organisation;
import io.bihuan.plan.PlanLists;
import io.bihuan.question.QuestionDesk;
import io.bihuan.web.Obligations;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** An exam of ten people and five questions, the reference of the indicators, from its marks to the closed report. */
@SpringBootTest
@AutoConfigureMockMvc
class AnalysisTests {

    private static final List<String> REFERENCE =
            List.of("11111", "11110", "11101", "11100", "11010", "10110", "11000", "10100", "10000", "00000");

    @Autowired
    QuestionDesk questions;

    @Autowired
    FreshAnalyses fresh;

    @Autowired
    Analyses analyses;

    @Autowired
    AnalysisDesk analysis;

    @Autowired
    ReportDesk desk;

    @Autowired
    WeakAreaDesk weakAreas;

    @Autowired
    Needs needs;

    @Autowired
    ReportNotices timer;

    @Autowired
    PlanLists plans;

    @Autowired
    Organisation organisation;

    @Autowired
    Notices notices;

    @Autowired
    List<Obligations> obligations;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MockMvcTester mvc;

    private UUID branch = Ids.next();
    private Instant closed = Instant.EPOCH;
    private SatExam exam = new SatExam(branch, branch, List.of(), List.of());

    @BeforeEach
    void an_exam_that_ended_an_hour_ago() {
        branch = organisation.branch("分中心 " + Ids.next().toString().substring(24), Ids.next());
        closed = clock.instant().truncatedTo(ChronoUnit.SECONDS).minus(Duration.ofHours(1));
        exam = sat("月度考核", REFERENCE);
    }

    private SatExam sat(String name, List<String> rows) {
        return SatExam.of(jdbc, name, SatExam.bank(questions, 5, "empathy"), branch, closed, "empathy", rows);
    }

    private SignedIn somebody(Role role, @Nullable UUID of) {
        var id = Ids.next();
        return new SignedIn(id, id, "test-" + id, "测试员", Set.of(role), of);
    }

    private Snapshot snapshot() {
        return analyses.require(exam.id(), branch);
    }

    private ItemLine line(int question) {
        return analyses.items(exam.id()).stream()
                .filter(line -> line.question().equals(exam.questions().get(question)))
                .findFirst()
                .orElseThrow();
    }

    @Nested
    class Its_figures {

        @Test
        void are_those_of_the_reference() {
            fresh.run();

            assertThat(snapshot().outcome().reliability()).isCloseTo(0.646766, within(5e-7));
            assertThat(line(0).figures().difficulty()).isCloseTo(0.9, within(1e-9));
            assertThat(line(0).figures().discrimination()).isCloseTo(1 / 3.0, within(1e-9));
            assertThat(line(1).figures().pointBiserial()).isCloseTo(0.6911, within(5e-5));
            assertThat(line(3).figures().corrected()).isCloseTo(0.3094, within(5e-5));
        }

        @Test
        void count_who_sat_and_ask_what_the_standard_asks_at_the_first_attempt() {
            fresh.run();

            assertThat(snapshot().sat()).isEqualTo(10);
            assertThat(snapshot().passed()).isEqualTo(3);
            assertThat(snapshot().passAim()).isEqualByComparingTo("90");
            assertThat(snapshot().aimMet()).isFalse();
        }

        @Test
        void tell_how_choices_were_used_in_the_places_as_written() {
            fresh.run();

            assertThat(line(1).choices())
                    .extracting(ChoiceUse::taken)
                    .as("six right, four took the second, nobody the others")
                    .containsExactly(6, 4, 0, 0);
            assertThat(line(1).choices().getFirst().best()).isEqualTo(3);
            assertThat(line(1).choices().getFirst().weakest()).isZero();
        }

        @Test
        void flag_what_the_standard_calls_easy_or_idle() {
            fresh.run();

            assertThat(line(0).flags()).containsExactly(Flag.TOO_EASY);
            assertThat(line(2).flags()).containsExactly(Flag.WEAK_DISTRACTOR);
        }

        @Test
        void are_counted_anew_after_a_mark_has_changed_and_not_otherwise() {
            fresh.run();
            var first = snapshot();
            fresh.run();
            assertThat(snapshot().madeAt()).isEqualTo(first.madeAt());

            exam.mark(jdbc, 4);
            fresh.run();

            assertThat(line(4).figures().difficulty()).isEqualTo(1);
            assertThat(snapshot().passed()).isGreaterThan(first.passed());
        }

        @Test
        void judge_nothing_by_nine_people() {
            exam = sat("小考", REFERENCE.subList(0, 9));
            fresh.run();

            assertThat(analyses.items(exam.id())).noneMatch(ItemLine::flagged);
        }
    }

    @Nested
    class Its_report {

        @BeforeEach
        void is_opened_with_the_first_count() {
            fresh.run();
        }

        private ReportDraft draft(String findings, int revision) {
            return new ReportDraft(findings, "", "下月加一次演练。", revision);
        }

        @Test
        void is_due_when_seven_days_after_the_day_are_over() {
            var due = analyses.report(exam.id()).dueAt();
            assertThat(due).isBetween(closed.plus(Duration.ofDays(7)), closed.plus(Duration.ofDays(8)));
        }

        @Test
        void is_owed_by_the_supervisor_of_the_branch_and_of_no_other() {
            var mine = somebody(Role.SUPERVISOR, branch);
            assertThat(analyses.owed(mine.branchId(), 100))
                    .anyMatch(line -> line.snapshot().examId().equals(exam.id()));
            assertThat(analyses.owed(Ids.next(), 100))
                    .noneMatch(line -> line.snapshot().examId().equals(exam.id()));
        }

        @Test
        void keeps_both_supervisors_words_by_asking_the_later_one_to_look() {
            var one = Ids.next();
            assertThat(desk.write(exam.id(), draft("甲写的。", 0), one)).isInstanceOf(Writing.Kept.class);

            assertThat(desk.write(exam.id(), draft("乙写的。", 0), Ids.next()))
                    .isInstanceOfSatisfying(
                            Writing.Overtaken.class,
                            overtaken -> assertThat(overtaken.by()).isEqualTo(one));
            assertThat(analyses.report(exam.id()).findings()).isEqualTo("甲写的。");
        }

        @Test
        void closes_with_name_and_time_and_stays_as_it_is() {
            var by = Ids.next();
            desk.close(exam.id(), draft("整体达标。", 0), by);

            assertThat(analyses.report(exam.id()).closedBy()).isEqualTo(by);
            assertThat(desk.write(exam.id(), draft("再改。", 1), by)).isInstanceOf(Writing.Closed.class);
        }

        @Test
        void proposes_training_in_the_weak_area_for_those_who_are_weak_in_it() {
            assertThat(analyses.proposals(exam.id())).singleElement().satisfies(proposal -> {
                assertThat(proposal.areaCode()).isEqualTo("empathy");
                assertThat(proposal.people()).hasSize(4);
            });
        }

        @Test
        void asks_for_training_of_those_who_are_weak_once() {
            var by = Ids.next();
            assertThat(weakAreas.demand(exam.id(), "empathy", by)).isEqualTo(4);
            weakAreas.demand(exam.id(), "empathy", by);
            assertThat(weakAreas.demand(exam.id(), "fire", by)).isZero();
            var weak = analyses.proposals(exam.id()).getFirst().people();
            assertThat(weak)
                    .allSatisfy(person -> assertThat(needs.openOf(person))
                            .singleElement()
                            .satisfies(need -> assertThat(need.areaCode()).isEqualTo("empathy")));
        }

        @Test
        void puts_a_proposal_into_next_months_plan_once() {
            var li = somebody(Role.SUPERVISOR, branch);
            var proposal = analyses.proposals(exam.id()).getFirst();

            var sent = (Sending.Sent) desk.intoNextPlan(exam.id(), proposal.id(), li);

            assertThat(plans.require(sent.planId(), li).items())
                    .anySatisfy(item -> assertThat(item.people()).containsExactlyElementsOf(proposal.people()));
            assertThat(desk.intoNextPlan(exam.id(), proposal.id(), li))
                    .isEqualTo(new Sending.AlreadySent(sent.planId()));
        }

        @Test
        void is_no_longer_pressing_once_it_is_closed() {
            desk.close(exam.id(), draft("完成。", 0), Ids.next());
            var due = analyses.report(exam.id()).dueAt();
            clock.at(due.plusSeconds(1), () -> {
                timer.fire(exam.id().toString(), due);
                return true;
            });
            assertThat(analyses.owed(branch, 100))
                    .noneMatch(line -> line.snapshot().examId().equals(exam.id()));
        }
    }

    @Nested
    class Its_pages {

        @BeforeEach
        void are_there_after_the_count() {
            fresh.run();
        }

        private int status(SignedIn by, String page) {
            return mvc.get()
                    .uri("/exams/" + exam.id() + "/analysis" + page)
                    .with(Signed.as(by))
                    .exchange()
                    .getResponse()
                    .getStatus();
        }

        @Test
        void open_to_who_sets_exams_and_to_the_director_and_to_nobody_else() {
            assertThat(status(somebody(Role.SUPERVISOR, branch), "")).isEqualTo(200);
            assertThat(status(somebody(Role.EXAMINER, branch), "")).isEqualTo(200);
            assertThat(status(somebody(Role.DIRECTOR, null), "")).isEqualTo(200);
            assertThat(status(somebody(Role.AGENT, branch), "")).isEqualTo(403);
            assertThat(status(somebody(Role.SUPERVISOR, Ids.next()), "")).isEqualTo(404);
        }

        @Test
        void print_filled_and_blank_in_every_format() {
            for (var format : List.of("pdf", "docx", "xlsx")) {
                for (var blank : List.of("false", "true")) {
                    assertThat(status(somebody(Role.SUPERVISOR, branch), "/sheet?format=" + format + "&blank=" + blank))
                            .isEqualTo(200);
                }
            }
        }

        @Test
        void bring_back_what_was_typed_when_something_is_missing() {
            assertThat(mvc.post()
                            .uri("/exams/" + exam.id() + "/analysis/report")
                            .param("findings", "写了一半的情况")
                            .param("revision", "0")
                            .param("closing", "true")
                            .with(Signed.as(somebody(Role.SUPERVISOR, branch)))
                            .with(SecurityMockMvcRequestPostProcessors.csrf()))
                    .hasStatus(422)
                    .bodyText()
                    .contains("写了一半的情况", "请写明改进措施");
        }

        @Test
        void of_a_question_show_how_it_did() {
            assertThat(mvc.get()
                            .uri("/questions/" + exam.questions().getFirst().id())
                            .with(Signed.as(somebody(Role.SUPERVISOR, branch))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("历次考试中的表现", "月度考核", "偏易");
        }

        @Test
        void list_the_exam_with_its_deadline() {
            assertThat(mvc.get().uri("/exams/analyses").with(Signed.as(somebody(Role.SUPERVISOR, branch))))
                    .hasStatusOk()
                    .bodyText()
                    .contains("月度考核");
        }
    }

    /** A cohort's own figures: hours that somebody proposes are kept as they were typed. */
    @Test
    void a_supervisor_adds_training_that_no_figure_asked_for() {
        fresh.run();
        desk.propose(exam.id(), "  电话礼仪 ", new BigDecimal("1.5"), Ids.next());
        assertThat(analyses.proposals(exam.id()).getLast().topic()).isEqualTo("电话礼仪");
    }
}
