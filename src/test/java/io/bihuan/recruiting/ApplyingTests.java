package io.bihuan.recruiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.staffing.Checklist;
import io.bihuan.staffing.ChecklistKind;
import io.bihuan.staffing.ChecklistLists;
import io.bihuan.staffing.Item;
import io.bihuan.staffing.ProbationDesk;
import io.bihuan.web.NotFound;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody applies, is checked, talked with, and taken on, or refused and forgotten. */
@SpringBootTest
@AutoConfigureMockMvc
class ApplyingTests {

    @Autowired
    ApplicantDesk desk;

    @Autowired
    InterviewDesk interviews;

    @Autowired
    DecisionDesk decisions;

    @Autowired
    ApplicantLists lists;

    @Autowired
    InterviewAgenda agenda;

    @Autowired
    ChecklistLists checklists;

    @Autowired
    ProbationDesk probations;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk hiring;

    @Autowired
    People people;

    @Autowired
    UiFactory uis;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MovableClock clock;

    private UUID branch = Ids.next();
    private SignedIn supervisor = signed(Ids.next(), Role.SUPERVISOR);
    private SignedIn leader = signed(Ids.next(), Role.TEAM_LEADER);
    private LocalDate today = LocalDate.EPOCH;
    private UUID applicant = Ids.next();

    @BeforeEach
    void somebody_applies() {
        branch = organisation.branch("分中心 " + Ids.next(), Ids.next());
        today = LocalDate.now(clock);
        supervisor = signed(staff("李慧敏"), Role.SUPERVISOR);
        leader = signed(staff("陈予安"), Role.TEAM_LEADER);
        applicant = apply("罗一鸣", "138 0000 1234", false);
    }

    private UUID apply(String name, String phone, boolean pool) {
        return desk.take(
                new NewApplicant(
                        branch, name, phone, "luo@example.com", "客服专员", Source.REFERRAL, today, "两年呼入经验", pool),
                supervisor);
    }

    private UUID staff(String name) {
        var number = "R" + Ids.next().toString().substring(20);
        return hiring.hire(new NewStaff(number, name, branch, "客服班长", "高级", today.minusYears(2), null), Ids.next());
    }

    private SignedIn signed(UUID id, Role role) {
        return new SignedIn(id, id, "t-" + id, "测试员", Set.of(role), branch);
    }

    private Applicant one() {
        return lists.require(applicant, supervisor);
    }

    private void checked() {
        desk.background(applicant, true, "BJ-17", today, supervisor);
        desk.sat(applicant, today, Means.SCREEN, 94, "卷号 A-3", supervisor);
    }

    private UUID talk() {
        var begins = clock.instant().plus(Duration.ofHours(1));
        assertThat(interviews.arrange(applicant, begins, 40, "洽谈室", leader.staffId(), supervisor))
                .isEqualTo(new Noting.Noted());
        return one().interviews().getLast().id();
    }

    private void talked(boolean recommended) {
        var talk = talk();
        clock.at(
                clock.instant().plus(Duration.ofHours(2)),
                () -> interviews.conclude(applicant, talk, recommended, "先复述再核实", leader));
    }

    private HiringTerms terms(int months) {
        return new HiringTerms(
                "N" + Ids.next().toString().substring(20), branch, "客服专员", "见习", today.plusDays(3), months);
    }

    @Test
    void an_application_comes_further_with_each_thing_that_is_noted() {
        assertThat(one().stage()).isEqualTo(Stage.CHECKING);
        desk.background(applicant, false, "BJ-16", today, supervisor);
        assertThat(desk.sat(applicant, today, Means.PAPER, 79, "", supervisor)).isEqualTo(new Noting.NotPassed(79, 80));
        assertThat(one().missing()).contains(Applicant.Requirement.BACKGROUND, Applicant.Requirement.TEST);
        checked();
        assertThat(one().sittings()).extracting(Sitting::score).containsExactly(79, 94);
        assertThat(one().stage()).isEqualTo(Stage.INTERVIEWING);
        assertThat(desk.sat(applicant, today, Means.PAPER, 99, "", supervisor)).isEqualTo(new Noting.NotAsItStands());
        talked(true);
        assertThat(one().stage()).isEqualTo(Stage.DECIDING);
        assertThat(desk.background(applicant, true, "BJ-18", today.plusDays(1), supervisor))
                .isEqualTo(new Noting.WrongTime());
    }

    @Test
    void nobody_is_taken_on_before_every_check_and_talk() {
        assertThat(decisions.hire(applicant, terms(36), "", supervisor))
                .isEqualTo(new Deciding.Missing(Set.of(
                        Applicant.Requirement.BACKGROUND,
                        Applicant.Requirement.TEST,
                        Applicant.Requirement.INTERVIEW)));
        checked();
        talk();
        assertThat(decisions.hire(applicant, terms(36), "", supervisor))
                .isEqualTo(
                        new Deciding.Missing(Set.of(Applicant.Requirement.INTERVIEW, Applicant.Requirement.VERDICT)));
    }

    @Test
    void whoever_is_taken_on_need_not_be_checked_again_and_their_probation_follows_their_contract() {
        checked();
        talked(true);
        var hired = (Deciding.Hired) decisions.hire(applicant, terms(12), "条件合适", supervisor);
        assertThat(people.require(hired.staffId()).name()).isEqualTo("罗一鸣");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> probations.of(hired.staffId()).isPresent()
                        && checklists.of(hired.staffId()).size() == 2);
        var entry = checklists.of(hired.staffId()).stream()
                .filter(list -> list.kind() == ChecklistKind.ENTRY)
                .map(Checklist::items)
                .flatMap(List::stream)
                .toList();
        assertThat(entry)
                .filteredOn(item -> item.doneAt() == null)
                .extracting(Item::code)
                .containsExactly("contract");
        assertThat(entry)
                .filteredOn(item -> item.code().equals("anti-fraud"))
                .extracting(Item::score, Item::doneBy)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(94, supervisor.staffId()));
        var probation = probations.of(hired.staffId()).orElseThrow();
        assertThat(probation.contractMonths()).isEqualTo(12);
        assertThat(probation.endsOn()).isEqualTo(today.plusDays(3).plusMonths(2).minusDays(1));
        assertThat(decisions.refuse(applicant, "反悔", supervisor)).isEqualTo(new Deciding.NotAsItStands());
        assertThat(decisions.eraseNow(applicant, supervisor)).isFalse();
    }

    @Test
    void a_number_that_somebody_has_and_a_unit_elsewhere_are_refused() {
        checked();
        talked(false);
        var elsewhere = organisation.branch("分中心 " + Ids.next(), Ids.next());
        var good = terms(36);
        assertThat(decisions.hire(
                        applicant,
                        new HiringTerms("N1" + Ids.next(), elsewhere, good.post(), good.grade(), good.joinedOn(), 36),
                        "",
                        supervisor))
                .isEqualTo(new Deciding.ElsewhereUnit());
        var taken = people.require(leader.staffId()).number();
        assertThat(decisions.hire(
                        applicant,
                        new HiringTerms(taken, branch, good.post(), good.grade(), good.joinedOn(), 36),
                        "",
                        supervisor))
                .isEqualTo(new Deciding.NumberTaken("陈予安"));
        assertThat(decisions.hire(
                        applicant,
                        new HiringTerms(good.staffNumber(), branch, good.post(), good.grade(), today.minusDays(1), 36),
                        "",
                        supervisor))
                .isEqualTo(new Deciding.InThePast());
    }

    @Test
    void whoever_was_refused_is_erased_when_the_time_is_over_and_not_before() {
        checked();
        talked(false);
        decisions.refuse(applicant, "表达有差距", supervisor);
        var eraseAt = one().eraseAt();
        assertThat(eraseAt).isEqualTo(one().endedAt().plus(Duration.ofDays(90)));
        decisions.timeIsOver(applicant, eraseAt.minusSeconds(1));
        assertThat(one().name()).isEqualTo("罗一鸣");
        decisions.timeIsOver(applicant, eraseAt);
        assertThat(one().erased()).isTrue();
        assertThat(one().number()).startsWith("YP");
        assertThat(jdbc.sql("""
                        select to_jsonb(a)::text || coalesce((select string_agg(to_jsonb(i)::text, '')
                                                                from recruiting.interview i
                                                               where i.applicant_id = a.id), '')
                                 || (select count(*) from recruiting.sitting s where s.applicant_id = a.id)
                                 || (select count(*) from recruiting.background b where b.applicant_id = a.id)
                          from recruiting.applicant a
                         where a.id = :id
                        """).param("id", applicant).query(String.class).single())
                .doesNotContain("先复述", "表达有差距", "两年呼入")
                .endsWith("00");
    }

    @Test
    void the_talent_pool_keeps_longer_only_whoever_agreed_and_asking_erases_at_once() {
        var kept = apply("孟佳", "13900010009", true);
        decisions.refuse(kept, "名额已满", supervisor);
        assertThat(lists.require(kept, supervisor).eraseAt())
                .isEqualTo(lists.require(kept, supervisor).endedAt().plus(Duration.ofDays(730)));
        assertThat(decisions.eraseNow(kept, supervisor)).isTrue();
        assertThat(lists.require(kept, supervisor).name()).isEmpty();
        assertThatThrownBy(() -> desk.reveal(kept, "联系", supervisor)).isInstanceOf(NotFound.class);
    }

    @Test
    void each_reader_sees_no_more_than_they_need() {
        var administrator = signed(Ids.next(), Role.ADMINISTRATOR);
        assertThat(lists.require(applicant, administrator).name()).isEqualTo("罗**");
        assertThat(one().name()).isEqualTo("罗一鸣");
        assertThat(one().phone()).isEqualTo("138****1234");
        assertThat(desk.reveal(applicant, "通知面试", supervisor).phone()).isEqualTo("13800001234");
        assertThatThrownBy(() -> lists.require(applicant, leader)).isInstanceOf(NotFound.class);
        talk();
        assertThat(lists.require(applicant, leader).name()).isEqualTo("罗一鸣");
        var stranger = new SignedIn(
                Ids.next(),
                Ids.next(),
                "x",
                "外人",
                Set.of(Role.SUPERVISOR),
                organisation.branch("分中心 " + Ids.next(), Ids.next()));
        assertThatThrownBy(() -> lists.require(applicant, stranger)).isInstanceOf(NotFound.class);
        assertThat(jdbc.sql("select to_jsonb(a)::text from recruiting.applicant a where id = :id")
                        .param("id", applicant)
                        .query(String.class)
                        .single())
                .doesNotContain("罗一鸣", "13800001234", "luo@");
    }

    @Test
    void they_are_found_by_number_name_or_phone_and_an_earlier_application_is_named() {
        var again = apply("罗一鸣", "+86 13800001234", false);
        assertThat(desk.before(again)).extracting(ApplicantDesk.Earlier::id).containsExactly(applicant);
        for (var words : List.of(one().number(), "罗一鸣", "138-0000-1234")) {
            assertThat(lists.open(new ApplicantLists.Question(words, ""), supervisor, 10))
                    .extracting(Applicant::id)
                    .contains(applicant);
        }
        assertThat(lists.open(new ApplicantLists.Question("罗", "前台"), supervisor, 10))
                .isEmpty();
    }

    @Test
    void an_interviewer_talks_with_one_at_a_time_and_concludes_for_themselves_after_it_began() {
        checked();
        var talk = talk();
        var begins = one().interviews().getFirst().startsAt();
        assertThat(interviews.arrange(applicant, begins.plusSeconds(600), 30, "洽谈室", leader.staffId(), supervisor))
                .isEqualTo(new Noting.Busy());
        assertThat(interviews.arrange(applicant, begins, 30, "洽谈室", Ids.next(), supervisor))
                .isEqualTo(new Noting.NoInterviewer());
        assertThat(interviews.conclude(applicant, talk, true, "好", leader)).isEqualTo(new Noting.WrongTime());
        assertThatThrownBy(() -> interviews.conclude(applicant, talk, true, "好", supervisor))
                .isInstanceOf(NotFound.class);
        assertThat(waiting(begins)).containsExactly(talk);
        assertThat(interviews.callOff(applicant, talk, supervisor)).isEqualTo(new Noting.Noted());
        assertThat(waiting(begins)).isEmpty();
        assertThat(one().stage()).isEqualTo(Stage.INTERVIEWING);
    }

    private List<UUID> waiting(Instant begins) {
        return lists.waiting(leader, begins.plusSeconds(1), 5).keySet().stream()
                .map(Interview::id)
                .toList();
    }

    @Test
    void the_calendar_shows_the_interview_to_its_interviewer_without_the_name() {
        talk();
        var found = agenda.entries(
                AgendaScope.own(leader.staffId()),
                clock.instant(),
                clock.instant().plus(Duration.ofDays(1)),
                uis.plain(Locale.CHINA));
        assertThat(found).hasSize(1);
        assertThat(found.getFirst().title()).contains(one().number()).doesNotContain("罗一鸣");
        assertThat(agenda.days(
                        AgendaScope.own(leader.staffId()),
                        clock.instant(),
                        clock.instant().plus(Duration.ofDays(1))))
                .hasSize(1);
    }

    @Test
    void the_next_staff_number_counts_up_from_the_last_given_in_the_branch_past_those_that_somebody_has() {
        var stem = "X" + Ids.next().toString().substring(24, 30) + "Q";
        for (var number : List.of(stem + "010", stem + "009")) {
            hiring.hire(new NewStaff(number, "甲", branch, "客服专员", "见习", today.minusYears(1), null), Ids.next());
        }
        assertThat(people.freeNumber(branch)).isEqualTo(stem + "011");
    }
}
