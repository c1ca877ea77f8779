package io.bihuan.demonstration;

import io.bihuan.database.Ids;
import io.bihuan.roleplay.ExaminedRuns;
import io.bihuan.roleplay.ExaminedRuns.Playing;
import io.bihuan.roleplay.RunDesk;
import io.bihuan.roleplay.Shelf;
import io.bihuan.roleplay.play.Scenario;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A newcomer's practical is held with a simulated customer. */
@Component
class SimulatedPractical {

    private static final int SECONDS_A_MESSAGE = 12;

    private final ExaminedRuns examined;
    private final RunDesk desk;
    private final Shelf shelf;

    SimulatedPractical(ExaminedRuns examined, RunDesk desk, Shelf shelf) {
        this.examined = examined;
        this.desk = desk;
        this.shelf = shelf;
    }

    void play(Stage stage, UUID practical, Cast.Member newcomer, Instant begin) {
        var scenario = shelf.scenarios().getFirst();
        var person = stage.as(newcomer.login());
        stage.at(begin.minusSeconds(3_600), () -> {
            examined.name(practical, scenario.id(), stage.as("he"));
        });
        if (stage.at(begin, () -> examined.play(practical, person)) instanceof Playing.Begun(var run)) {
            var at = begin;
            for (var words : words(scenario, newcomer)) {
                at = at.plusSeconds(SECONDS_A_MESSAGE);
                stage.at(at, () -> desk.say(run, Ids.next().toString(), words, person.staffId()));
            }
            stage.at(at.plusSeconds(SECONDS_A_MESSAGE), () -> desk.end(run, person.staffId()));
        }
    }

    private static List<String> words(Scenario scenario, Cast.Member newcomer) {
        var words = new ArrayList<String>();
        words.add("您好，这里是星湾客服中心，我是" + newcomer.name() + "，请问有什么可以帮您？");
        words.add("遇到这样的事换谁都着急，真的很抱歉。麻烦您提供一下姓名和手机尾号，我核对一下，谢谢您。");
        scenario.facts().stream()
                .filter(fact -> !fact.asked().isEmpty())
                .map(fact -> "请问" + fact.asked().getFirst() + "？")
                .forEach(words::add);
        scenario.goals().stream()
                .filter(goal -> !goal.said().isEmpty())
                .map(goal -> goal.said().getFirst() + "。")
                .forEach(words::add);
        words.add("我会在今天 18:00 前给您回电。请问还有其他问题需要我帮您吗？感谢您的理解。");
        return words;
    }
}
