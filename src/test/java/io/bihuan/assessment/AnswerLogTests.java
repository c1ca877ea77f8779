package io.bihuan.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.database.Ids;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class AnswerLogTests {

    @Autowired
    SetExam set;

    @Autowired
    SittingDesk desk;

    @Autowired
    AnswerSheets sheets;

    @Autowired
    Pulses pulses;

    @Autowired
    JdbcClient jdbc;

    private final UUID candidate = Ids.next();

    private SittingId begun(UUID who) {
        return ((Starting.Started) desk.start(set.of(null, set.questions(4), who), who, "甲机")).id();
    }

    private record Arrival(long seq, String given) {}

    private List<Arrival> arrivals(SittingId id) {
        return jdbc.sql("""
                        select seq, given[1] as given
                          from assessment.answer_log
                         where sitting_id = :id
                         order by server_seq
                        """).param("id", id.value()).query(Arrival.class).list();
    }

    @Test
    void every_arrival_is_kept_and_the_highest_count_is_the_answer_whichever_comes_first() {
        var id = begun(candidate);
        sheets.save(id, candidate, "甲机", 0, 7, List.of("2"));
        assertThat(sheets.save(id, candidate, "甲机", 0, 5, List.of("0"))).isInstanceOf(Saving.Overtaken.class);
        sheets.save(id, candidate, "甲机", 0, 9, List.of("1"));
        sheets.save(id, candidate, "甲机", 0, 9, List.of("1"));
        assertThat(arrivals(id)).containsExactly(new Arrival(7, "2"), new Arrival(5, "0"), new Arrival(9, "1"));
        assertThat(sheets.of(id).get(0).given()).containsExactly("1");
    }

    @Test
    void what_is_refused_is_not_in_the_log() {
        var id = begun(candidate);
        assertThat(sheets.save(id, candidate, "乙机", 0, 1, List.of("0"))).isInstanceOf(Saving.Elsewhere.class);
        desk.handIn(id, candidate);
        assertThat(sheets.save(id, candidate, "甲机", 0, 2, List.of("0"))).isInstanceOf(Saving.HandedIn.class);
        assertThat(arrivals(id)).isEmpty();
    }

    @Test
    void a_rush_of_saves_keeps_every_one_that_was_acknowledged() throws Exception {
        var people = IntStream.range(0, 12).mapToObj(_ -> Ids.next()).toList();
        var exam = set.of(null, set.questions(4), people.toArray(UUID[]::new));
        var ids = people.stream()
                .map(who -> ((Starting.Started) desk.start(exam, who, "甲机")).id())
                .toList();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var saves = new ArrayList<Callable<Saving>>();
            for (var seq = 1; seq <= 5; seq++) {
                for (var who = 0; who < people.size(); who++) {
                    for (var item = 0; item < 4; item++) {
                        var count = seq;
                        var place = item;
                        var id = ids.get(who);
                        var person = people.get(who);
                        saves.add(
                                () -> sheets.save(id, person, "甲机", place, count, List.of(String.valueOf(count % 3))));
                    }
                }
            }
            for (var save : threads.invokeAll(saves)) {
                assertThat(save.get()).isInstanceOfAny(Saving.Saved.class, Saving.Overtaken.class);
            }
        }
        for (var id : ids) {
            assertThat(sheets.of(id)).hasSize(4).allSatisfy((_, kept) -> {
                assertThat(kept.seq()).isEqualTo(5);
                assertThat(kept.given()).containsExactly("2");
            });
            assertThat(arrivals(id)).hasSize(20);
        }
    }

    @Test
    void the_device_that_was_left_hears_that_it_was() {
        var id = begun(candidate);
        assertThat(pulses.beat(id, candidate, "甲机", false).here()).isTrue();
        desk.moveTo(id, candidate, "乙机");
        assertThat(pulses.beat(id, candidate, "甲机", false).here()).isFalse();
        assertThat(pulses.beat(id, candidate, "乙机", false).here()).isTrue();
    }

    @Test
    void words_of_the_invigilator_reach_those_who_are_meant() {
        var other = Ids.next();
        var exam = set.of(null, set.questions(1), candidate, other);
        var mine = ((Starting.Started) desk.start(exam, candidate, "甲机")).id();
        var theirs = ((Starting.Started) desk.start(exam, other, "甲机")).id();
        desk.tell(exam, null, "第 3 题印刷有误，按原题作答。", SetExam.EXAMINER);
        desk.tell(exam, mine, "请把手机收起来。", SetExam.EXAMINER);
        assertThat(pulses.messages(mine)).extracting(Pulses.Message::words).hasSize(2);
        assertThat(pulses.messages(theirs)).extracting(Pulses.Message::words).containsExactly("第 3 题印刷有误，按原题作答。");
    }

    @Test
    void what_the_page_noticed_is_written_down_only_while_the_paper_is_open() {
        var id = begun(candidate);
        desk.noticed(id, candidate, Trace.OFFLINE, 42);
        desk.noticed(id, candidate, Trace.SUBMITTED, 0);
        desk.handIn(id, candidate);
        desk.noticed(id, candidate, Trace.LEFT, 0);
        assertThat(jdbc.sql("select kind || seconds from assessment.trace where sitting_id = :id order by at, id")
                        .param("id", id.value())
                        .query(String.class)
                        .list())
                .containsExactly("STARTED0", "OFFLINE42", "SUBMITTED0");
    }
}
