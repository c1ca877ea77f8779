package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.bihuan.agenda.AgendaDay;
import io.bihuan.agenda.AgendaEntry;
import io.bihuan.agenda.AgendaScope;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import io.bihuan.web.UiFactory;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;

@SpringBootTest
@AutoConfigureMockMvc
class ExamAgendaTests {

    /** Nine in the morning in Shanghai. */
    private static final Instant MONDAY = Instant.parse("2027-05-10T01:00:00Z");

    private static final Duration WEEK = Duration.ofDays(7);

    @Autowired
    SetExam set;

    @Autowired
    AllowanceDesk allowances;

    @Autowired
    ExamAgenda agenda;

    @Autowired
    UiFactory uis;

    @Autowired
    MovableClock clock;

    private final UUID candidate = Ids.next();
    private final UUID other = Ids.next();

    private ExamId exam() {
        return clock.at(MONDAY, () -> set.of(null, set.questions(1), candidate, other));
    }

    private List<AgendaEntry> of(AgendaScope scope) {
        return agenda.entries(scope, MONDAY.minus(WEEK), MONDAY.plus(WEEK), uis.plain(Locale.SIMPLIFIED_CHINESE));
    }

    private static AgendaScope team(UUID... people) {
        return new AgendaScope(AgendaScope.Kind.TEAM, Set.of(people), "", null, Set.of());
    }

    @Test
    void an_exam_stands_in_the_calendars_of_candidates_their_team_and_whoever_set_it_and_in_nobody_elses() {
        var id = exam().value();

        assertThat(of(AgendaScope.own(candidate))).singleElement().satisfies(entry -> {
            assertThat(entry.uid()).isEqualTo("exam-" + id + "@bihuan");
            assertThat(entry.href()).isEqualTo("/me/exams");
            assertThat(entry.startsAt()).isEqualTo(MONDAY.minusSeconds(60));
            assertThat(entry.endsAt()).isEqualTo(MONDAY.plus(Duration.ofHours(2)));
        });
        assertThat(of(team(other)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.href()).isEqualTo("/exams/" + id));
        assertThat(of(AgendaScope.own(SetExam.EXAMINER)))
                .extracting(AgendaEntry::href)
                .contains("/exams/" + id);
        assertThat(of(AgendaScope.own(Ids.next()))).isEmpty();
    }

    @Test
    void a_window_of_ones_own_is_what_ones_own_calendar_shows() {
        var id = exam();
        clock.at(MONDAY, () -> {
            allowances.grant(
                    id,
                    candidate,
                    new Allowance(
                            0,
                            MONDAY.plus(Duration.ofDays(2)),
                            MONDAY.plus(Duration.ofDays(2)).plusSeconds(7200),
                            1,
                            "出差"),
                    SetExam.EXAMINER);
            return true;
        });

        assertThat(of(AgendaScope.own(candidate))).singleElement().satisfies(entry -> {
            assertThat(entry.startsAt()).isEqualTo(MONDAY.plus(Duration.ofDays(2)));
            assertThat(entry.state().revision()).isEqualTo(1);
        });
        assertThat(agenda.days(AgendaScope.own(candidate), MONDAY.minus(WEEK), MONDAY.plus(WEEK)))
                .containsExactly(new AgendaDay(LocalDate.of(2027, 5, 12), 1));
        assertThat(of(AgendaScope.own(other)))
                .singleElement()
                .satisfies(entry -> assertThat(entry.startsAt()).isEqualTo(MONDAY.minusSeconds(60)));
    }

    @Test
    void one_that_is_open_for_days_stands_where_it_opens_and_by_when_it_must_be_sat() {
        var id = exam();
        var friday = LocalDate.of(2027, 5, 15).atStartOfDay(clock.getZone()).toInstant();
        clock.at(MONDAY, () -> {
            allowances.grant(id, candidate, new Allowance(0, MONDAY, friday, 1, "出差"), SetExam.EXAMINER);
            return true;
        });

        assertThat(of(AgendaScope.own(candidate)))
                .extracting(AgendaEntry::uid, entry -> entry.time().due())
                .containsExactly(
                        tuple("exam-" + id.value() + "@bihuan", false),
                        tuple("exam-" + id.value() + "-closes@bihuan", true));
        assertThat(agenda.days(AgendaScope.own(candidate), MONDAY.minus(WEEK), MONDAY.plus(WEEK)))
                .containsExactlyInAnyOrder(
                        new AgendaDay(LocalDate.of(2027, 5, 10), 1), new AgendaDay(LocalDate.of(2027, 5, 14), 1));
    }
}
