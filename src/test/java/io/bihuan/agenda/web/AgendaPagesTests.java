package io.bihuan.agenda.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.agenda.Feeds;
import io.bihuan.course.Courses;
import io.bihuan.course.StarterCourses;
import io.bihuan.database.Ids;
import io.bihuan.people.NewStaff;
import io.bihuan.people.Organisation;
import io.bihuan.people.People;
import io.bihuan.people.PeopleDesk;
import io.bihuan.people.Person;
import io.bihuan.practical.Arranging;
import io.bihuan.practical.NewPractical;
import io.bihuan.practical.PracticalDesk;
import io.bihuan.practical.Scenarios;
import io.bihuan.practical.StarterScenarios;
import io.bihuan.training.LeaveDesk;
import io.bihuan.training.NewSession;
import io.bihuan.training.Scheduling;
import io.bihuan.training.SessionDesk;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@SpringBootTest
@AutoConfigureMockMvc
class AgendaPagesTests {

    @Autowired
    MockMvcTester mvc;

    @Autowired
    SessionDesk desk;

    @Autowired
    LeaveDesk leave;

    @Autowired
    Feeds feeds;

    @Autowired
    Courses courses;

    @Autowired
    StarterCourses starter;

    @Autowired
    Organisation organisation;

    @Autowired
    PeopleDesk people;

    @Autowired
    People staff;

    @Autowired
    PracticalDesk practicals;

    @Autowired
    Scenarios scenes;

    @Autowired
    StarterScenarios scenarios;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Clock clock;

    private final SignedIn supervisor = Signed.person(Ids.next(), Role.SUPERVISOR);
    private final String room = "室 " + Ids.next();
    private UUID lin = Ids.next();
    private UUID session = Ids.next();

    @BeforeEach
    void somebody_with_a_session_in_five_days() {
        starter.load(Ids.next());
        var branch = organisation.branch("分部 " + Ids.next(), supervisor.staffId());
        var number = "A" + Ids.next().toString().substring(24);
        lin = people.hire(
                new NewStaff(number, "林晓雯", branch, "客服专员", "初级", LocalDate.of(2026, 1, 5), null),
                supervisor.staffId());
        var starts = clock.instant().plus(Duration.ofDays(5));
        var wanted = new NewSession(
                courses.look("m-2c").orElseThrow().id(),
                null,
                starts,
                starts.plus(Duration.ofHours(2)),
                room,
                supervisor.staffId(),
                10,
                List.of(lin),
                "https://meet.example/x");
        session = ((Scheduling.Scheduled) desk.schedule(wanted, supervisor)).sessionId();
    }

    private String on() {
        return LocalDate.ofInstant(clock.instant().plus(Duration.ofDays(5)), clock.getZone())
                .toString();
    }

    @Test
    void week_and_month_show_ones_own_sessions_and_nobody_elses() {
        var self = Signed.person(lin, Role.AGENT);
        for (var view : List.of("WEEK", "MONTH")) {
            assertThat(mvc.get().uri("/agenda?view=" + view + "&on=" + on()).with(Signed.as(self)))
                    .hasStatusOk()
                    .bodyText()
                    .contains("/sessions/" + session);
            assertThat(mvc.get().uri("/agenda?view=" + view + "&on=" + on()).with(Signed.as(Role.AGENT)))
                    .hasStatusOk()
                    .bodyText()
                    .doesNotContain("/sessions/" + session);
        }
    }

    private UUID practical() {
        scenarios.load(supervisor.staffId());
        var arranged = practicals.arrange(
                new NewPractical(
                        scenes.open().getFirst().id(),
                        lin,
                        null,
                        clock.instant().plus(Duration.ofDays(5)),
                        null,
                        List.of(Ids.next(), Ids.next())),
                supervisor.staffId());
        return ((Arranging.Arranged) arranged).id();
    }

    @Test
    void everything_with_a_date_is_there_and_the_address_keeps_which_kinds_are_wanted() {
        var practical = practical();
        var self = Signed.person(lin, Role.AGENT);

        assertThat(mvc.get().uri("/agenda?view=MONTH&on=" + on()).with(Signed.as(self)))
                .hasStatusOk()
                .bodyText()
                .contains("/sessions/" + session, "/practicals/" + practical);
        assertThat(mvc.get()
                        .uri("/agenda?view=MONTH&only=PRACTICAL,EXAM&on=" + on())
                        .with(Signed.as(self)))
                .hasStatusOk()
                .bodyText()
                .contains("/practicals/" + practical, "only=EXAM,PRACTICAL,DEBRIEF")
                .doesNotContain("/sessions/" + session);
        assertThat(mvc.get().uri("/agenda?view=YEAR&only=PRACTICAL&on=" + on()).with(Signed.as(self)))
                .hasStatusOk()
                .bodyText()
                .contains("全年 1 项");
    }

    @Test
    void a_team_shows_one_of_its_people_and_what_the_reader_may_not_see_of_others_stays_out() {
        var practical = practical();
        var team = people(lin).teamId();
        var address = "/agenda?show=TEAM&value=" + team + "&person=" + lin + "&on=" + on();

        assertThat(mvc.get().uri(address).with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("/sessions/" + session, "/practicals/" + practical);
        assertThat(mvc.get().uri(address).with(Signed.as(Role.INSTRUCTOR)))
                .hasStatusOk()
                .bodyText()
                .contains("/sessions/" + session)
                .doesNotContain("/practicals/" + practical);
    }

    @Test
    void a_feed_carries_what_is_at_a_moment_without_an_end_and_in_the_time_of_shanghai() {
        var practical = practical();
        var address = "/agenda/feed/" + feeds.open(lin) + ".ics";

        var starts = clock.instant().plus(Duration.ofDays(5)).atZone(java.time.ZoneId.of("Asia/Shanghai"));
        assertThat(event(address, practical))
                .contains("DTSTART;TZID=Asia/Shanghai:"
                        + DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmm", Locale.ROOT)
                                .format(starts))
                .contains("SUMMARY:实操考核")
                .doesNotContain("DTEND", "LOCATION");
    }

    private Person people(UUID id) {
        return staff.require(id);
    }

    @Test
    void an_agent_who_asks_for_everybodys_calendar_sees_their_own() {
        assertThat(mvc.get().uri("/agenda?show=ALL&on=" + on()).with(Signed.as(Role.AGENT)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain("/sessions/" + session);
    }

    @Test
    void a_room_has_a_calendar_and_a_year_counts_its_days() {
        assertThat(mvc.get()
                        .uri("/agenda?show=ROOM&value={room}&on={on}", room, on())
                        .with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("/sessions/" + session);
        assertThat(mvc.get()
                        .uri("/agenda?view=YEAR&show=ROOM&value={room}&on={on}", room, on())
                        .with(Signed.as(supervisor)))
                .hasStatusOk()
                .bodyText()
                .contains("全年 1 项");
    }

    @Test
    void a_feed_is_read_by_whoever_has_its_address_and_unchanged_it_is_not_sent_again() {
        var address = "/agenda/feed/" + feeds.open(lin) + ".ics";

        var answer = mvc.get().uri(address).exchange();
        assertThat(answer)
                .hasStatusOk()
                .bodyText()
                .contains(
                        "BEGIN:VCALENDAR", "session-" + session + "@bihuan", "TZID=Asia/Shanghai", "STATUS:CONFIRMED");
        var tag = answer.getResponse().getHeader("ETag");
        assertThat(tag).isNotBlank();
        assertThat(mvc.get().uri(address).header("If-None-Match", String.valueOf(tag)))
                .hasStatus(304);
    }

    @Test
    void a_session_called_off_is_cancelled_in_the_feed_under_the_same_identity() {
        var address = "/agenda/feed/" + feeds.open(lin) + ".ics";
        desk.cancel(session, "讲师生病", supervisor.staffId());

        assertThat(mvc.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("session-" + session + "@bihuan", "STATUS:CANCELLED", "SEQUENCE:1");
    }

    @Test
    void who_was_excused_finds_it_cancelled_in_their_own_feed() {
        var address = "/agenda/feed/" + feeds.open(lin) + ".ics";
        leave.overrule(session, lin, "家里有急事", supervisor.staffId());

        assertThat(mvc.get().uri(address)).hasStatusOk().bodyText().contains("STATUS:CANCELLED");
    }

    @Test
    void who_is_taken_off_a_practical_finds_it_cancelled_in_a_feed_that_has_told_of_it() {
        var practical = practical();
        var address = "/agenda/feed/" + feeds.open(lin) + ".ics";
        assertThat(event(address, practical)).contains("STATUS:CONFIRMED", "SEQUENCE:0");
        jdbc.sql("update practical.assessment set staff_id = :other where id = :id")
                .param("other", Ids.next())
                .param("id", practical)
                .update();

        assertThat(event(address, practical)).contains("STATUS:CANCELLED", "SEQUENCE:1", "SUMMARY:（取消）实操考核");
    }

    private String event(String address, UUID practical) {
        var text = new String(
                mvc.get().uri(address).exchange().getResponse().getContentAsByteArray(), StandardCharsets.UTF_8);
        return Arrays.stream(text.split("BEGIN:VEVENT"))
                .filter(one -> one.contains("practical-" + practical + "@bihuan"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void a_replaced_or_revoked_address_opens_nothing() {
        var first = "/agenda/feed/" + feeds.open(lin) + ".ics";
        var second = "/agenda/feed/" + feeds.open(lin) + ".ics";

        assertThat(mvc.get().uri(first)).hasStatus(404);
        assertThat(mvc.get().uri(second)).hasStatusOk();
        feeds.close(lin);
        assertThat(mvc.get().uri(second)).hasStatus(404);
    }

    @Test
    void an_address_is_never_shown_again() {
        var self = Signed.person(lin, Role.AGENT);

        assertThat(mvc.post().uri("/agenda/feed").with(csrf()).with(Signed.as(self)))
                .hasRedirectedUrl("/agenda/feed");
        assertThat(mvc.get().uri("/agenda/feed").with(Signed.as(self)))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(".ics");
    }
}
