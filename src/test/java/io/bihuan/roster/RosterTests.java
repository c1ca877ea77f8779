package io.bihuan.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.notice.Notice;
import io.bihuan.notice.Notices;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.PeopleDesk;
import io.bihuan.resource.Absence;
import io.bihuan.resource.Absences;
import io.bihuan.roster.RosterDesk.Laying;
import io.bihuan.roster.RosterDesk.Wish;
import io.bihuan.web.Toast;
import io.bihuan.web.UiFactory;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class RosterTests {

    private static final LocalDate MONDAY = LocalDate.of(2033, 3, 7);
    private static final Instant NOW = Instant.parse("2033-03-01T02:00:00Z");
    private static final UUID EARLY = UUID.fromString("0199a000-0000-7000-8000-000000000801");
    private static final UUID LATE = UUID.fromString("0199a000-0000-7000-8000-000000000803");
    private static final UUID NIGHT = UUID.fromString("0199a000-0000-7000-8000-000000000804");
    private static final UUID FOUR_DAYS = UUID.fromString("0199a000-0000-7000-8000-000000000812");

    @Autowired
    RosterDesk desk;

    @Autowired
    RosterSheets sheets;

    @Autowired
    Rosters rosters;

    @Autowired
    SwapDesk swaps;

    @Autowired
    RosterAgenda agenda;

    @Autowired
    Absences absences;

    @Autowired
    Notices notices;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    UiFactory uis;

    @Autowired
    MovableClock clock;

    @Autowired
    MockMvcTester mvc;

    private UUID branch = Ids.next();
    private UUID team = Ids.next();
    private SignedIn chen = Signed.person(Ids.next(), Role.TEAM_LEADER);
    private SignedIn lin = Signed.person(Ids.next(), Role.AGENT);
    private SignedIn zhao = Signed.person(Ids.next(), Role.AGENT);

    @BeforeEach
    void a_leader_and_two_agents_of_a_team() {
        var id = Ids.next();
        branch = organisation.branch("分中心 " + id, id);
        team = organisation.team(organisation.department(branch, "客服部", id), "一组", id);
        chen = somebody("陈予安", Role.TEAM_LEADER);
        lin = somebody("林晓雯", Role.AGENT);
        zhao = somebody("赵子涵", Role.AGENT);
    }

    private SignedIn somebody(String name, Role role) {
        var number = "R" + Ids.next().toString().substring(20);
        var id =
                people.hire(new NewStaff(number, name, team, "客服专员", "初级", LocalDate.of(2026, 3, 2), null), Ids.next());
        return new SignedIn(id, id, "r-" + id, name, Set.of(role), branch);
    }

    private <T> T then(Supplier<T> deed) {
        return clock.at(NOW, deed);
    }

    private void works(SignedIn who, int day, UUID kind) {
        then(() -> desk.plan(team, List.of(new Wish(who.staffId(), MONDAY.plusDays(day), kind)), chen));
    }

    private Publishing publish() {
        return then(() -> desk.publish(team, MONDAY, MONDAY.plusWeeks(2), chen));
    }

    private List<Rosters.OnDuty> onDuty(SignedIn who) {
        var from = MONDAY.atStartOfDay(clock.getZone()).toInstant();
        return rosters.onDuty(List.of(who.staffId()), from, from.plus(14, ChronoUnit.DAYS));
    }

    @Test
    void what_is_planned_is_nobodys_business_until_it_is_published() {
        works(lin, 0, EARLY);
        assertThat(onDuty(lin)).isEmpty();
        assertThat(publish()).isInstanceOfSatisfying(Publishing.Published.class, published -> {
            assertThat(published.people()).isEqualTo(1);
            assertThat(published.late()).isTrue();
        });
        assertThat(onDuty(lin)).singleElement().satisfies(duty -> {
            assertThat(duty.startsAt()).isEqualTo(Instant.parse("2033-03-07T00:00:00Z"));
            assertThat(duty.endsAt()).isEqualTo(Instant.parse("2033-03-07T08:30:00Z"));
        });
        assertThat(notices.of(lin.staffId(), null, true, 10))
                .extracting(Notice::key)
                .containsExactly("roster.notice.published");
        assertThat(publish()).isInstanceOf(Publishing.NothingNew.class);
        assertThat(notices.of(lin.staffId(), null, true, 10)).hasSize(1);
    }

    @Test
    void a_four_day_week_is_laid_over_weeks_and_colleagues_can_begin_further_on() {
        var laying = new Laying(FOUR_DAYS, List.of(lin.staffId(), zhao.staffId()), MONDAY, 2, 1);
        assertThat(then(() -> desk.lay(team, laying, chen))).isEqualTo(new Planning.Planned(28));
        publish();
        assertThat(onDuty(lin))
                .extracting(Rosters.OnDuty::day)
                .containsExactly(
                        MONDAY,
                        MONDAY.plusDays(1),
                        MONDAY.plusDays(3),
                        MONDAY.plusDays(4),
                        MONDAY.plusDays(7),
                        MONDAY.plusDays(8),
                        MONDAY.plusDays(10),
                        MONDAY.plusDays(11));
        assertThat(onDuty(zhao)).first().extracting(Rosters.OnDuty::day).isEqualTo(MONDAY);
        assertThat(onDuty(zhao)).element(1).extracting(Rosters.OnDuty::day).isEqualTo(MONDAY.plusDays(2));
    }

    @Test
    void a_day_that_is_over_is_not_planned_and_nobody_of_another_team_is() {
        assertThat(then(() ->
                        desk.plan(team, List.of(new Wish(lin.staffId(), LocalDate.of(2033, 2, 28), EARLY)), chen)))
                .isEqualTo(new Planning.Past(LocalDate.of(2033, 2, 28)));
        assertThat(then(() -> desk.plan(team, List.of(new Wish(Ids.next(), MONDAY, EARLY)), chen)))
                .isEqualTo(new Planning.Unknown());
    }

    @Test
    void the_sheet_names_the_limit_and_shows_leave_beside_the_shift() {
        works(lin, 0, LATE);
        works(lin, 1, EARLY);
        absences.note(
                new Absence(
                        Ids.next(),
                        lin.staffId(),
                        null,
                        Absence.Kind.LEAVE,
                        MONDAY.plusDays(1),
                        MONDAY.plusDays(1),
                        Set.of(),
                        null,
                        null,
                        "看病"),
                chen);
        var row = then(() -> sheets.of(team, MONDAY, MONDAY.plusDays(6))).rows().stream()
                .filter(each -> each.person().id().equals(lin.staffId()))
                .findFirst()
                .orElseThrow();
        assertThat(row.breaches()).extracting(Breach::limit).containsExactly(Breach.Limit.REST);
        assertThat(row.cells().get(1).elsewhere()).containsExactly(new RosterSheet.Elsewhere(true, "看病"));
        assertThat(row.minutes()).isEqualTo(16 * 60);
    }

    @Test
    void a_swap_needs_both_and_their_leader_and_then_changes_both_rosters() {
        works(lin, 0, EARLY);
        works(zhao, 2, LATE);
        publish();
        var asked = then(() -> swaps.ask(lin, MONDAY, zhao.staffId(), MONDAY.plusDays(2), "家里有事"));
        var id = ((Swapping.Done) asked).swapId();
        assertThat(then(() -> swaps.decide(id, true, "", chen))).isEqualTo(new Swapping.NotOpen(Swap.State.ASKED));
        assertThat(then(() -> swaps.answer(id, true, zhao))).isEqualTo(new Swapping.Done(id, Swap.State.AGREED));
        assertThat(onDuty(lin)).extracting(Rosters.OnDuty::day).containsExactly(MONDAY);
        assertThat(then(() -> swaps.decide(id, true, "", chen))).isEqualTo(new Swapping.Done(id, Swap.State.APPROVED));
        assertThat(onDuty(lin)).extracting(Rosters.OnDuty::day).containsExactly(MONDAY.plusDays(2));
        assertThat(onDuty(zhao)).extracting(Rosters.OnDuty::day).containsExactly(MONDAY);
        assertThat(then(() -> swaps.decide(id, true, "", chen))).isEqualTo(new Swapping.NotOpen(Swap.State.APPROVED));
    }

    @Test
    void a_swap_onto_a_working_day_is_refused_with_the_day_in_words() {
        works(lin, 0, EARLY);
        works(zhao, 0, LATE);
        publish();
        var answer = mvc.post()
                .uri("/me/roster/swaps")
                .with(Signed.as(lin))
                .with(csrf())
                .param("day", MONDAY.toString())
                .param("other", zhao.staffId().toString())
                .param("otherDay", "")
                .exchange();
        assertThat(answer.getMvcResult().getFlashMap().get("toast")).isInstanceOfSatisfying(Toast.class, toast -> {
            assertThat(toast.key()).isEqualTo("roster.swap.not-free");
            assertThat(toast.arguments()).containsExactly("赵子涵", "2033 年 3 月 7 日 周一");
        });
    }

    @Test
    void a_swap_that_breaks_a_limit_is_refused_with_it() {
        works(lin, 1, EARLY);
        works(zhao, 0, LATE);
        publish();
        assertThat(then(() -> swaps.ask(lin, MONDAY.plusDays(1), zhao.staffId(), null, "")))
                .isInstanceOfSatisfying(Swapping.Breaks.class, breaks -> {
                    assertThat(breaks.staffId()).isEqualTo(zhao.staffId());
                    assertThat(breaks.breach().limit()).isEqualTo(Breach.Limit.REST);
                });
        assertThat(swaps.openIn(team)).isEmpty();
    }

    @Test
    void a_published_night_keeps_training_away_and_a_day_shift_does_not() {
        works(lin, 0, NIGHT);
        works(zhao, 0, EARLY);
        publish();
        assertThat(absences.allWithin(MONDAY, MONDAY.plusDays(1), branch))
                .extracting(Absence::staffId, Absence::from, Absence::fromTime)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(lin.staffId(), MONDAY, LocalTime.of(22, 0)),
                        org.assertj.core.groups.Tuple.tuple(lin.staffId(), MONDAY.plusDays(1), LocalTime.MIN));
    }

    @Test
    void published_shifts_stand_in_ones_own_calendar_and_change_their_revision() {
        works(lin, 0, EARLY);
        publish();
        works(lin, 0, LATE);
        publish();
        var from = MONDAY.atStartOfDay(clock.getZone()).toInstant();
        var ui = uis.plain(Locale.CHINESE);
        assertThat(agenda.entries(AgendaScope.own(lin.staffId()), from, from.plus(7, ChronoUnit.DAYS), ui))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.title()).isEqualTo("晚班");
                    assertThat(entry.state().revision()).isEqualTo(1);
                });
        assertThat(agenda.days(AgendaScope.own(lin.staffId()), from, from.plus(7, ChronoUnit.DAYS)))
                .singleElement();
    }

    @Test
    void a_leader_sees_their_own_team_only() {
        var other = organisation.team(organisation.department(branch, "技术部", Ids.next()), "二组", Ids.next());
        assertThat(mvc.get().uri("/rosters?team=" + team).with(Signed.as(chen))).hasStatusOk();
        assertThat(mvc.get().uri("/rosters?team=" + other).with(Signed.as(chen)))
                .hasStatus(404);
        assertThat(mvc.get().uri("/rosters").with(Signed.as(lin))).hasStatus(403);
        assertThat(mvc.get().uri("/me/roster").with(Signed.as(lin))).hasStatusOk();
    }

    @Test
    void a_roster_goes_on_paper_filled_with_signs_and_blank_without_names() throws IOException {
        works(lin, 0, EARLY);
        absences.note(
                new Absence(
                        Ids.next(),
                        lin.staffId(),
                        null,
                        Absence.Kind.LEAVE,
                        MONDAY.plusDays(1),
                        MONDAY.plusDays(1),
                        Set.of(),
                        null,
                        null,
                        "看病"),
                chen);
        var week = "/rosters/paper?team=" + team + "&from=" + MONDAY + "&until=" + MONDAY.plusDays(6);

        var filled = words(week);
        assertThat(filled).contains("3/7", lin.name(), "早", "假", "排班人").doesNotContain("看病");
        assertThat(words(week + "&blank=true")).contains("空白班表", "周一", "审核人").doesNotContain(lin.name(), "3/7");
        assertThat(mvc.get().uri(week + "&format=docx").with(Signed.as(chen)))
                .hasStatusOk()
                .hasHeader("X-Content-Type-Options", "nosniff");
        assertThat(mvc.get().uri(week).with(Signed.as(lin))).hasStatus(403);
    }

    private String words(String paper) throws IOException {
        var answer = mvc.get().uri(paper).with(Signed.as(chen)).exchange();
        assertThat(answer).hasStatusOk();
        try (var document = Loader.loadPDF(answer.getResponse().getContentAsByteArray())) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void a_shift_without_a_sign_is_refused_and_keeps_what_was_typed() {
        assertThat(mvc.post()
                        .uri("/rosters/kinds")
                        .with(Signed.as(chen))
                        .with(csrf())
                        .param("name", "周末早班")
                        .param("starts", "07:00")
                        .param("ends", "15:00")
                        .param("pause", "30"))
                .hasStatus(422)
                .bodyText()
                .contains("简称写一到三个字", "周末早班");
    }
}
