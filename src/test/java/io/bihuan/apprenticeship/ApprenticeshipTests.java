package io.bihuan.apprenticeship;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.assessment.AdmissionRule.Candidacy;
import io.bihuan.assessment.DutyScope;
import io.bihuan.assessment.ExamId;
import io.bihuan.assessment.ExamKind;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.job.Timers;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.PeopleDesk;
import io.bihuan.people.Person;
import io.bihuan.programme.Gate;
import io.bihuan.programme.GateFacts;
import io.bihuan.shift.AgentState;
import io.bihuan.shift.Presence;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.support.TransactionTemplate;

@SpringBootTest
@AutoConfigureMockMvc
class ApprenticeshipTests {

    /** A Thursday; Friday follows, then a weekend. */
    private static final LocalDate THURSDAY = LocalDate.of(2026, 3, 12);

    private static final DebriefEntry TALK = new DebriefEntry(30, "会先问清楚", "复述漏了时间", "复述再查", List.of());

    @Autowired
    ApprenticeshipDesk desk;

    @Autowired
    ApprenticeshipLists lists;

    @Autowired
    DebriefDesk debriefs;

    @Autowired
    DebriefLists days;

    @Autowired
    DebriefAdmission admission;

    @Autowired
    ProgrammeGate gate;

    @Autowired
    Eligible eligible;

    @Autowired
    Newcomers newcomers;

    @Autowired
    PeopleDesk people;

    @Autowired
    Notices notices;

    @Autowired
    Presence presence;

    @Autowired
    Timers timers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    DebriefAgenda agenda;

    @Autowired
    UiFactory uis;

    private UUID supervisor = Ids.next();
    private UUID branch = supervisor;
    private UUID team = supervisor;
    private UUID mentor = supervisor;
    private UUID trainee = supervisor;

    @BeforeEach
    void a_newcomer_and_a_mentor() {
        supervisor = newcomers.founder();
        branch = newcomers.branch();
        team = newcomers.team(branch);
        mentor = newcomers.somebody(team, "陈予安", "高级", Role.MENTOR, Role.AGENT);
        newcomers.certify(mentor, at(1, 0).minus(Duration.ofDays(100)), at(1, 0).plus(Duration.ofDays(100)));
        trainee = newcomers.somebody(team, "周可", "见习", Role.TRAINEE);
    }

    private static Instant at(int day, int hour) {
        return LocalDate.of(2026, 3, day)
                .atTime(hour, 0)
                .atZone(java.time.ZoneId.of("Asia/Shanghai"))
                .toInstant();
    }

    private <T> T on(int day, int hour, Supplier<T> deed) {
        return clock.at(at(day, hour), deed);
    }

    private Pairing pairing(UUID guide, LocalDate starts, int length) {
        return on(12, 9, () -> desk.pair(new NewPairing(trainee, guide, starts, length), supervisor));
    }

    @Test
    void only_those_are_offered_who_may_be_paired() {
        var junior = newcomers.somebody(team, "马上飞", "初级", Role.MENTOR, Role.AGENT);
        var uncertified = newcomers.somebody(team, "赵没证", "高级", Role.MENTOR, Role.AGENT);
        var clerk = newcomers.somebody(team, "侯后勤", "中级", Role.BACK_OFFICE);
        var agent = newcomers.somebody(team, "林晓雯", "初级", Role.AGENT);
        var elsewhere = newcomers.somebody(newcomers.team(newcomers.branch()), "外头人", "见习", Role.TRAINEE);

        assertThat(on(12, 9, () -> eligible.trainees(branch)))
                .extracting(Person::id)
                .containsExactly(trainee, agent)
                .doesNotContain(clerk, elsewhere);
        assertThat(on(12, 9, () -> eligible.mentors()))
                .extracting(Person::id)
                .contains(mentor)
                .doesNotContain(junior, uncertified);

        paired();
        assertThat(on(12, 9, () -> eligible.trainees(branch)))
                .extracting(Person::id)
                .containsExactly(agent);
    }

    private UUID paired() {
        return ((Pairing.Paired) pairing(mentor, THURSDAY, 3)).id();
    }

    private List<Debrief> days(UUID id) {
        return days.of(id);
    }

    private void talkedOver(UUID id, int place, int day) {
        var debrief = days(id).get(place).id();
        assertThat(on(day, 17, () -> debriefs.sign(debrief, mentor, TALK))).isEqualTo(new Signing.Signed());
        assertThat(on(day, 18, () -> debriefs.countersign(debrief, trainee))).isEqualTo(new Signing.Signed());
    }

    private UUID talkedOver() {
        var id = paired();
        talkedOver(id, 0, 12);
        talkedOver(id, 1, 13);
        talkedOver(id, 2, 16);
        return id;
    }

    private List<String> told(UUID whom) {
        return notices.of(whom, null, false, 20).stream().map(Notice::key).toList();
    }

    @Test
    void every_day_is_in_the_calendars_of_both_until_its_evening_and_says_how_far_it_has_come() {
        var id = paired();
        talkedOver(id, 0, 12);

        for (var one : List.of(mentor, trainee)) {
            var entries = on(
                    13,
                    20,
                    () -> agenda.entries(
                            AgendaScope.own(one), at(9, 0), at(30, 0), uis.plain(Locale.SIMPLIFIED_CHINESE)));
            assertThat(entries)
                    .extracting(entry -> entry.title() + " " + entry.state().word())
                    .containsExactlyInAnyOrder("带教小结：周可 双方已签", "带教小结：周可 没有写", "带教小结：周可 ");
            assertThat(entries).allMatch(entry -> entry.time().due());
            assertThat(entries)
                    .extracting(AgendaEntry::startsAt)
                    .containsExactlyInAnyOrderElementsOf(
                            days(id).stream().map(Debrief::dueAt).toList());
        }
        assertThat(agenda.days(
                        new AgendaScope(AgendaScope.Kind.ALL, Set.of(), "", branch, Set.of()), at(9, 0), at(30, 0)))
                .extracting(AgendaDay::day)
                .containsExactlyInAnyOrder(THURSDAY, THURSDAY.plusDays(1), THURSDAY.plusDays(4));
    }

    @Nested
    class Pairing_somebody {

        @Test
        void lays_its_days_over_the_weekend_each_with_a_debrief_due_that_evening() {
            var id = paired();

            assertThat(days(id))
                    .extracting(Debrief::dayOn)
                    .containsExactly(THURSDAY, LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 16));
            assertThat(days(id).getFirst().dueAt()).isEqualTo(at(12, 18).plus(Duration.ofMinutes(30)));
            assertThat(told(trainee)).containsExactly("apprenticeship.notice.your-mentor");
            assertThat(told(mentor)).containsExactly("apprenticeship.notice.your-trainee");
        }

        @Test
        void is_refused_to_a_mentor_of_too_low_a_grade() {
            var junior = newcomers.somebody(team, "吴悠", "初级", Role.MENTOR);
            assertThat(pairing(junior, THURSDAY, 3)).isEqualTo(new Pairing.GradeTooLow("高级"));
        }

        @Test
        void is_refused_to_one_who_may_not_serve_themselves() {
            var lapsed = newcomers.somebody(team, "丁一凡", "资深", Role.MENTOR);
            assertThat(pairing(lapsed, THURSDAY, 3)).isEqualTo(new Pairing.NotCertified());
        }

        @Test
        void is_refused_to_one_who_is_no_mentor_and_to_oneself() {
            assertThat(pairing(newcomers.somebody(team, "何锐", "高级", Role.EXAMINER), THURSDAY, 3))
                    .isEqualTo(new Pairing.NoMentor());
            assertThat(pairing(trainee, THURSDAY, 3)).isEqualTo(new Pairing.SamePerson());
        }

        @Test
        void is_refused_to_one_who_is_leaving() {
            people.leave(mentor, clock.instant().plus(Duration.ofDays(3)), "", supervisor);
            assertThat(pairing(mentor, THURSDAY, 3)).isEqualTo(new Pairing.MentorLeaves());
        }

        @Test
        void asks_for_three_to_five_workdays_from_a_workday_on() {
            assertThat(pairing(mentor, THURSDAY, 2)).isEqualTo(new Pairing.DaysOutside(3, 5));
            assertThat(pairing(mentor, THURSDAY, 6)).isEqualTo(new Pairing.DaysOutside(3, 5));
            assertThat(pairing(mentor, LocalDate.of(2026, 3, 14), 3))
                    .isEqualTo(new Pairing.DayOff(LocalDate.of(2026, 3, 16)));
            assertThat(pairing(mentor, THURSDAY.minusDays(1), 3)).isEqualTo(new Pairing.InThePast());
        }

        @Test
        void happens_once_at_a_time() {
            var id = paired();
            assertThat(pairing(mentor, THURSDAY, 3)).isEqualTo(new Pairing.AlreadyPaired(id));
        }
    }

    @Nested
    class A_debrief {

        @Test
        void is_written_on_its_day_and_not_before() {
            var second = days(paired()).get(1);
            assertThat(on(12, 17, () -> debriefs.sign(second.id(), mentor, TALK)))
                    .isEqualTo(new Signing.TooEarly(LocalDate.of(2026, 3, 13)));
        }

        @Test
        void may_be_corrected_until_the_trainee_signs_and_only_added_to_afterwards() {
            var id = days(paired()).getFirst().id();
            on(12, 16, () -> debriefs.sign(id, mentor, TALK));
            on(12, 17, () -> debriefs.sign(id, mentor, new DebriefEntry(35, "好", "少", "问", List.of())));
            on(12, 18, () -> debriefs.countersign(id, trainee));

            assertThat(on(12, 19, () -> debriefs.sign(id, mentor, TALK))).isInstanceOf(Signing.Closed.class);
            assertThat(on(12, 19, () -> debriefs.add(id, trainee, "我补一句"))).isTrue();
            assertThat(days.additions(id))
                    .extracting(DebriefLists.Addition::words)
                    .containsExactly("我补一句");
        }

        @Test
        void goes_back_to_the_mentor_when_the_trainee_does_not_agree() {
            var id = days(paired()).getFirst().id();
            on(12, 16, () -> debriefs.sign(id, mentor, TALK));
            on(12, 17, () -> debriefs.object(id, trainee, "只聊了十分钟"));

            assertThat(on(12, 17, () -> days.owedBy(mentor)))
                    .extracting(Debrief::id)
                    .containsExactly(id);
            assertThat(on(12, 17, () -> debriefs.countersign(id, trainee))).isEqualTo(new Signing.NotWritten());
            assertThat(told(mentor)).contains("apprenticeship.notice.objected");
        }

        @Test
        void that_is_missing_is_asked_for_the_same_evening_and_bars_the_way_to_the_exam_until_it_is_there() {
            var id = days(paired()).getFirst().id();
            on(12, 19, () -> {
                debriefs.due(id);
                return true;
            });

            assertThat(told(mentor)).contains("apprenticeship.notice.missing");
            assertThat(refused(13)).isTrue();
            on(13, 10, () -> debriefs.sign(id, mentor, TALK));
            assertThat(refused(13)).isTrue();
            on(13, 11, () -> debriefs.countersign(id, trainee));
            assertThat(refused(13)).isFalse();
        }

        @Test
        void that_is_missing_is_asked_for_as_either_goes_home_once_and_not_again_at_the_fixed_hour() {
            var id = owed();
            goesHome(trainee, 17);
            assertThat(told(mentor)).contains("apprenticeship.notice.missing");
            goesHome(mentor, 18);
            on(12, 19, () -> {
                debriefs.due(id);
                return true;
            });
            assertThat(told(mentor))
                    .filteredOn("apprenticeship.notice.missing"::equals)
                    .hasSize(1);
        }

        @Test
        void that_is_missing_is_asked_for_again_at_the_fixed_hour_of_a_mentor_who_came_back() {
            var id = owed();
            goesHome(mentor, 11);
            on(12, 14, () -> {
                presence.set(mentor, AgentState.READY);
                debriefs.due(id);
                return true;
            });
            assertThat(told(mentor))
                    .filteredOn("apprenticeship.notice.missing"::equals)
                    .hasSize(2);
        }

        @Test
        void that_is_written_is_not_asked_for_as_they_go_home_nor_is_that_of_another_day() {
            var id = owed();
            on(12, 16, () -> debriefs.sign(id, mentor, TALK));
            goesHome(mentor, 17);
            assertThat(told(mentor)).doesNotContain("apprenticeship.notice.missing");
        }

        /** The first day, without the timers of days that are long past by the clock on the wall. */
        private UUID owed() {
            return java.util.Objects.requireNonNull(transactions.execute(_ -> {
                var days = days(paired());
                days.forEach(day -> timers.cancel(DebriefDays.TIMER, day.id().toString()));
                return days.getFirst().id();
            }));
        }

        private void goesHome(UUID who, int hour) {
            on(12, hour, () -> {
                debriefs.shiftOver(who, at(12, hour));
                return true;
            });
        }

        @Test
        void reminds_the_trainee_when_only_their_name_is_missing() {
            var id = days(paired()).getFirst().id();
            on(12, 17, () -> debriefs.sign(id, mentor, TALK));
            on(12, 19, () -> {
                debriefs.due(id);
                return true;
            });
            assertThat(told(trainee)).contains("apprenticeship.notice.countersign-late");
        }

        @Test
        void is_nobody_elses() {
            var id = days(paired()).getFirst().id();
            assertThatThrownBy(() -> on(12, 17, () -> debriefs.sign(id, Ids.next(), TALK)))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> on(12, 17, () -> debriefs.countersign(id, mentor)))
                    .isInstanceOf(NotFound.class);
        }

        private boolean refused(int day) {
            return on(
                            day,
                            12,
                            () -> admission.refusal(new Candidacy(
                                    new ExamId(Ids.next()),
                                    ExamKind.ADMISSION,
                                    DutyScope.ONLINE,
                                    1,
                                    trainee,
                                    at(day, 12))))
                    .isPresent();
        }
    }

    @Nested
    class The_end {

        @Test
        void waits_for_the_last_day_and_for_every_signature() {
            var id = paired();
            assertThat(on(13, 18, () -> desk.recommend(id, mentor, true, "可以")))
                    .isEqualTo(new Recommending.TooEarly(LocalDate.of(2026, 3, 16)));
            assertThat(on(16, 18, () -> desk.recommend(id, mentor, true, "可以")))
                    .isEqualTo(new Recommending.DebriefsMissing(3));
        }

        @Test
        void is_the_mentors_word() {
            var id = talkedOver();
            assertThat(gate.passesOf(List.of(trainee))).isEmpty();
            assertThat(on(16, 19, () -> desk.recommend(id, mentor, true, "可以独立接待")))
                    .isEqualTo(new Recommending.Concluded());
            assertThat(lists.of(trainee)).hasValueSatisfying(one -> {
                assertThat(one.state()).isEqualTo(ApprenticeshipState.COMPLETED);
                assertThat(one.words()).isEqualTo("可以独立接待");
            });
            assertThat(told(trainee)).contains("apprenticeship.notice.recommended");
            assertThat(gate.passesOf(List.of(trainee)))
                    .containsExactly(new GateFacts.Pass(trainee, Gate.APPRENTICESHIP, at(16, 19)));
        }

        @Test
        void is_put_off_by_a_failed_resit_and_then_wants_new_debriefs_and_a_new_word() {
            var id = talkedOver();
            on(16, 19, () -> desk.recommend(id, mentor, true, "可以独立接待"));

            assertThat(on(18, 9, () -> desk.extendLatest(trainee, "补考未过")))
                    .isEqualTo(new Extending.Extended(id, LocalDate.of(2026, 3, 23)));
            assertThat(days(id)).hasSize(6);
            assertThat(on(18, 9, () -> desk.recommend(id, mentor, true, "再来")))
                    .isEqualTo(new Recommending.TooEarly(LocalDate.of(2026, 3, 23)));
        }
    }

    @Nested
    class Another_mentor {

        @Test
        void owes_what_is_not_signed_and_the_story_keeps_the_former_one() {
            var other = newcomers.somebody(team, "丁一凡", "高级", Role.MENTOR);
            newcomers.certify(other, at(1, 0), at(30, 0));
            var id = paired();
            talkedOver(id, 0, 12);
            assertThat(on(13, 9, () -> desk.replaceMentor(id, other, "陈予安出差", supervisor)))
                    .isEqualTo(new Pairing.Paired(id));

            assertThat(days(id)).extracting(Debrief::mentorId).containsExactly(mentor, other, other);
            assertThat(lists.story(id))
                    .extracting(ApprenticeshipLists.Happening::kind)
                    .containsExactly("PAIRED", "MENTOR_CHANGED");
        }

        @Test
        void is_asked_for_when_the_mentor_leaves() {
            var id = paired();
            desk.mentorLeaves(mentor, at(20, 18));
            assertThat(told(supervisor)).contains("apprenticeship.notice.mentor-leaves");
            assertThat(lists.story(id))
                    .last()
                    .satisfies(line -> assertThat(line.kind()).isEqualTo("MENTOR_LEAVES"));
        }
    }

    @Nested
    class On_the_page {

        private SignedIn guide() {
            return new SignedIn(mentor, mentor, "m-" + mentor, "陈予安", Set.of(Role.MENTOR), branch);
        }

        @Test
        void a_debrief_that_says_too_little_comes_back_with_everything_typed() {
            var id = on(12, 9, ApprenticeshipTests.this::paired);
            var debrief = days(id).getFirst().id();
            var answer = clock.at(
                    at(12, 17),
                    () -> mvc.post()
                            .uri("/debriefs/" + debrief + "/entry")
                            .with(Signed.as(guide()))
                            .with(org.springframework.security.test.web.servlet.request
                                    .SecurityMockMvcRequestPostProcessors.csrf())
                            .param("minutes", "30")
                            .param("strengths", "开场完整")
                            .param("shortcomings", "")
                            .param("focus", "复述")
                            .exchange());
            assertThat(answer).hasStatus(422).bodyText().contains("开场完整", "写下今天的不足");
        }

        @Test
        void a_stranger_finds_no_debrief() {
            var debrief = days(paired()).getFirst().id();
            assertThat(mvc.get().uri("/debriefs/" + debrief).with(Signed.as(Role.TRAINEE)))
                    .hasStatus(404);
        }

        @Test
        void the_sheet_comes_blank_and_filled_in_three_formats() {
            var id = talkedOver();
            for (var format : List.of("pdf", "docx", "xlsx")) {
                assertThat(mvc.get()
                                .uri("/apprenticeships/" + id + "/sheet?format=" + format)
                                .with(Signed.as(guide())))
                        .hasStatusOk();
                assertThat(mvc.get()
                                .uri("/debriefs/" + days(id).getFirst().id() + "/sheet?blank=true&format=" + format)
                                .with(Signed.as(guide())))
                        .hasStatusOk();
            }
        }
    }
}
