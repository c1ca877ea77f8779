package io.bihuan.roleplay;

import static org.assertj.core.api.Assertions.assertThat;

import io.bihuan.Signed;
import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import io.bihuan.knowledge.SentenceLikeness;
import io.bihuan.languagemodel.LanguageModel;
import io.bihuan.languagemodel.ModelAtHome;
import io.bihuan.languagemodel.ModelAtHome.Manner;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.Side;
import io.bihuan.standard.Standards;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.jdbc.core.simple.JdbcClient;

@SpringBootTest
@AutoConfigureMockMvc
class SpeakerTests {

    private static final List<String> TALK = List.of(
            "您好，这里是星湾客服中心，我是林晓雯，请问有什么可以帮您？",
            "遇到这样的事换谁都着急，真的很抱歉。请问家里的总阀关了吗？",
            "麻烦您提供一下姓名和手机尾号，我核对一下，谢谢您。我的手机是13800138000。",
            "我会在今天 18:00 前给您回电。请问还有其他问题需要我帮您吗？感谢您的理解。");

    @Autowired
    RunDesk desk;

    @Autowired
    RunLists lists;

    @Autowired
    Runs runs;

    @Autowired
    Lines lines;

    @Autowired
    SentenceLikeness likeness;

    @Autowired
    Standards standards;

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient jdbc;

    private final ModelAtHome home = new ModelAtHome();

    @AfterEach
    void close() {
        home.close();
    }

    /** To the speaker no time goes by, however slow the machine is: the customer is typing still. */
    private Speaker speaker(LanguageModel model, UUID run) {
        var said = lines.written(run).stream()
                .filter(line -> line.from() == Side.TRAINEE)
                .toList()
                .getLast();
        return new Speaker(model, runs, lines, likeness, standards, Clock.fixed(said.at(), ZoneId.of("UTC")));
    }

    private static SignedIn trainee() {
        return Signed.person(Ids.next(), Role.TRAINEE);
    }

    private UUID run(SignedIn trainee) {
        var run = desk.begin("leak-on-the-floor", trainee);
        jdbc.sql("update roleplay.run set seed = 7 where id = :id")
                .param("id", run)
                .update();
        return run;
    }

    private int say(UUID run, SignedIn trainee, String words) {
        return ((Saying.Said) desk.say(run, Ids.next().toString(), words, trainee.staffId())).seq();
    }

    private static String asWritten(String request) {
        return request.substring(request.indexOf("要说的话：\n") + 6).replaceAll("(?m)([。？！]?)$", "啊$1");
    }

    @Test
    void a_line_is_heard_in_the_models_words_while_the_written_one_is_kept() {
        home.says(SpeakerTests::asWritten);
        var trainee = trainee();
        var run = run(trainee);
        var seq = say(run, trainee, TALK.get(1));
        var written = lines.written(run);
        assertThat(speaker(home.asked(Duration.ofSeconds(8)), run).word(run, seq))
                .isPositive();
        assertThat(lines.written(run)).isEqualTo(written);
        assertThat(lists.whole(run)).isNotEqualTo(written);
        assertThat(lists.whole(run).getLast().text()).contains("啊");
    }

    @Test
    void what_stands_on_the_screen_already_is_not_changed() {
        home.says(SpeakerTests::asWritten);
        var trainee = trainee();
        var run = run(trainee);
        var seq = say(run, trainee, TALK.get(1));
        jdbc.sql("update roleplay.line set at = :at where run_id = :id and seq > :seq")
                .param("at", Timestamp.from(clock.instant().minusSeconds(60)))
                .param("id", run)
                .param("seq", seq)
                .update();
        assertThat(new Speaker(home.asked(Duration.ofSeconds(8)), runs, lines, likeness, standards, clock)
                        .word(run, seq))
                .isZero();
        assertThat(home.requests()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Manner.class,
            names = {"RUBBISH", "EMPTY", "FAULT", "HANGS", "DRIPS"})
    void a_model_that_fails_leaves_the_written_line(Manner manner) {
        home.is(manner);
        var trainee = trainee();
        var run = run(trainee);
        var seq = say(run, trainee, TALK.get(1));
        assertThat(speaker(home.asked(Duration.ofMillis(300)), run).word(run, seq))
                .isZero();
        assertThat(lists.whole(run)).isEqualTo(lines.written(run));
    }

    @Test
    void a_line_that_breaks_out_of_the_part_is_not_heard() {
        home.says(request -> "作为AI助手，我不能继续。");
        var trainee = trainee();
        var run = run(trainee);
        var seq = say(run, trainee, TALK.get(0));
        assertThat(speaker(home.asked(Duration.ofSeconds(8)), run).word(run, seq))
                .isZero();
        assertThat(lists.whole(run)).extracting(Line::text).noneMatch(text -> text.contains("AI"));
    }

    @Test
    void the_score_is_the_same_with_and_without_and_no_number_that_was_typed_is_sent() {
        home.says(SpeakerTests::asWritten);
        var with = played(home.asked(Duration.ofSeconds(8)));
        var without = played(ModelAtHome.none());
        assertThat(with.total()).isEqualTo(without.total()).isNotNull();
        assertThat(with.points()).isEqualTo(without.points());
        assertThat(with.ending()).isEqualTo(without.ending());
        assertThat(home.requests()).isNotEmpty().noneMatch(request -> request.contains("13800138000"));
        assertThat(home.requests()).anyMatch(request -> request.contains("138****8000"));
    }

    private Run.Outcome played(LanguageModel model) {
        var trainee = trainee();
        var run = run(trainee);
        var worded = 0;
        for (var words : TALK) {
            var seq = say(run, trainee, words);
            worded += speaker(model, run).word(run, seq);
        }
        assertThat(worded > 0).isEqualTo(model.on());
        desk.end(run, trainee.staffId());
        return lists.require(run, trainee).outcome();
    }
}
