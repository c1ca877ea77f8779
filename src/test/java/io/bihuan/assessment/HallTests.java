package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.assessment.HallLists.Presence;
import io.bihuan.calendar.MovableClock;
import io.bihuan.database.Ids;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@SpringBootTest
@AutoConfigureMockMvc
class HallTests {

    @Autowired
    SetExam set;

    @Autowired
    SittingDesk desk;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    Pulses pulses;

    @Autowired
    HallLists hall;

    @Autowired
    MockMvcTester mvc;

    @Autowired
    MovableClock clock;

    @Autowired
    JdbcClient jdbc;

    private final UUID candidate = Ids.next();

    private SittingId start(ExamId exam, UUID who) {
        return ((Starting.Started) desk.start(exam, who, "甲机")).id();
    }

    private Presence presence(ExamId exam) {
        return hall.seat(exam, candidate).presence();
    }

    @Test
    void a_candidate_is_seen_coming_answering_leaving_getting_lost_and_handing_in() {
        var exam = set.of(null, set.questions(3), candidate);
        assertThat(presence(exam)).isEqualTo(Presence.NOT_BEGUN);
        var id = start(exam, candidate);
        assertThat(presence(exam)).isEqualTo(Presence.ANSWERING);
        sheets.save(id, candidate, "甲机", 1, 1, List.of("0"));
        assertThat(hall.seat(exam, candidate).answered()).isEqualTo(1);
        desk.noticed(id, candidate, Trace.LEFT, 0);
        assertThat(presence(exam)).isEqualTo(Presence.AWAY);
        desk.noticed(id, candidate, Trace.RETURNED, 0);
        var later = clock.instant().plus(Duration.ofMinutes(6));
        assertThat(clock.at(later, () -> presence(exam))).isEqualTo(Presence.LOST);
        clock.at(later, () -> pulses.beat(id, candidate, "甲机", false));
        assertThat(clock.at(later, () -> presence(exam))).isEqualTo(Presence.IDLE);
        desk.handIn(id, candidate);
        assertThat(presence(exam)).isEqualTo(Presence.SUBMITTED);
    }

    @Test
    void a_hall_of_many_is_counted_as_a_whole_and_read_page_by_page() {
        var people = IntStream.range(0, 70).mapToObj(_ -> Ids.next()).toArray(UUID[]::new);
        var exam = set.of(null, set.questions(2), people);
        var left = start(exam, people[3]);
        desk.noticed(left, people[3], Trace.LEFT, 0);
        start(exam, people[4]);
        assertThat(hall.counts(exam))
                .containsEntry(Presence.AWAY, 1)
                .containsEntry(Presence.ANSWERING, 1)
                .containsEntry(Presence.NOT_BEGUN, 68)
                .containsEntry(Presence.LOST, 0);
        assertThat(hall.seats(exam, null, 0, 50))
                .hasSize(50)
                .first()
                .extracting(HallLists.Seat::staffId)
                .isEqualTo(people[3]);
        assertThat(hall.seats(exam, null, 50, 50)).hasSize(20);
        assertThat(hall.seats(exam, Presence.ANSWERING, 0, 50)).hasSize(1);
    }

    private MvcTestResult see(String address, Role role) {
        return mvc.get().uri(address).with(Signed.as(role)).exchange();
    }

    private MvcTestResult send(String address, String... fields) {
        var request = mvc.post().uri(address).with(Signed.as(Role.EXAMINER)).with(csrf());
        for (var i = 0; i < fields.length; i += 2) {
            request = request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }

    @Test
    void the_invigilator_sees_the_hall_and_nobody_else_does() {
        var exam = set.of(null, set.questions(2), candidate);
        var id = start(exam, candidate);
        desk.noticed(id, candidate, Trace.COPIED, 0);
        sheets.save(id, candidate, "甲机", 0, 1, List.of("0"));
        assertThat(see("/exams/" + exam + "/hall", Role.EXAMINER))
                .hasStatusOk()
                .bodyText()
                .contains("答题中", "1 / 2");
        assertThat(see("/exams/" + exam + "/hall/now", Role.EXAMINER)).hasStatusOk();
        assertThat(see("/exams/" + exam + "/candidates/" + candidate, Role.EXAMINER))
                .hasStatusOk()
                .bodyText()
                .contains("试图复制题目", "作答第 1 题", "由人判断");
        assertThat(see("/exams/" + exam + "/hall", Role.AGENT)).hasStatus(403);
        assertThat(see("/exams/" + Ids.next() + "/hall", Role.EXAMINER)).hasStatus(404);
    }

    @Test
    void a_stop_asks_for_its_reason_and_an_allowance_comes_back_with_what_was_typed() {
        var exam = set.of(null, set.questions(2), candidate);
        var id = start(exam, candidate);
        var here = "/exams/" + exam + "/candidates/" + candidate;
        send(here + "/stop", "ground", " ");
        assertThat(presence(exam)).isEqualTo(Presence.ANSWERING);
        assertThat(send(here + "/allowance", "extraMinutes", "15", "turns", "0", "ground", "听障"))
                .hasStatus(422)
                .bodyText()
                .contains("次数在 1 到 10 之间", "value=\"15\"", "听障");
        var before = hall.seat(exam, candidate).endsAt();
        send(here + "/allowance", "extraMinutes", "15", "turns", "1", "ground", "听障");
        assertThat(hall.seat(exam, candidate).endsAt()).isEqualTo(before.plus(Duration.ofMinutes(15)));
        send(here + "/words", "words", "请注意时间");
        assertThat(pulses.messages(id)).hasSize(1);
        send(here + "/stop", "ground", "代考");
        assertThat(presence(exam)).isEqualTo(Presence.SUBMITTED);
        assertThat(see(here, Role.EXAMINER)).bodyText().contains("被收卷：代考", "监考：请注意时间");
    }

    @Test
    void the_hall_hears_of_many_within_two_seconds_once() {
        var people = IntStream.range(0, 6).mapToObj(_ -> Ids.next()).toArray(UUID[]::new);
        var exam = set.of(null, set.questions(1), people);
        for (var who : people) {
            start(exam, who);
        }
        var heard = jdbc.sql("select count(*) from live.event where :topic = any(topics)")
                .param("topic", "hall:" + exam)
                .query(Integer.class)
                .single();
        assertThat(heard).isBetween(1, 3);
    }
}
