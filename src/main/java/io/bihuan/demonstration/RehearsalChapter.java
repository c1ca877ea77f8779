package io.bihuan.demonstration;

import io.bihuan.access.Role;
import io.bihuan.calendar.Deadlines;
import io.bihuan.database.Ids;
import io.bihuan.roleplay.RunDesk;
import io.bihuan.roleplay.Shelf;
import io.bihuan.roleplay.play.Scenario;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** On Fridays two agents practise with a simulated customer; whoever is new does so every working day. */
@Component
@Order(36)
class RehearsalChapter implements Chapter {

    private static final LocalTime AFTERNOON = LocalTime.of(16, 30);
    private static final int SECONDS_A_MESSAGE = 9;
    private static final int NEW = 55;
    private static final int SKILLED = 85;

    private final Shelf shelf;
    private final RunDesk desk;
    private final Deadlines deadlines;

    RehearsalChapter(Shelf shelf, RunDesk desk, Deadlines deadlines) {
        this.shelf = shelf;
        this.desk = desk;
        this.deadlines = deadlines;
    }

    @Override
    public void day(Stage stage, LocalDate day) {
        if (!deadlines.isWorkday(day) || !stage.hasCome(day, AFTERNOON.plusHours(1))) {
            return;
        }
        stage.cast.holding(Role.TRAINEE).stream()
                .filter(stage::isHere)
                .forEach(trainee -> play(stage, day, trainee, NEW));
        var agents =
                stage.cast.holding(Role.AGENT).stream().filter(stage::isHere).toList();
        if (day.getDayOfWeek() == DayOfWeek.FRIDAY && !agents.isEmpty()) {
            Stream.of(stage.anyOf(agents), stage.anyOf(agents))
                    .distinct()
                    .forEach(agent -> play(stage, day, agent, SKILLED));
        }
    }

    private void play(Stage stage, LocalDate day, Cast.Member member, int skill) {
        var person = stage.as(member.login());
        var scenario = stage.anyOf(shelf.scenarios());
        var at = stage.instant(day, AFTERNOON);
        var run = stage.at(at, () -> desk.begin(scenario.id(), person));
        for (var words : words(stage, scenario, member, skill)) {
            at = at.plusSeconds(SECONDS_A_MESSAGE + stage.dice.nextInt(SECONDS_A_MESSAGE));
            stage.at(at, () -> desk.say(run, Ids.next().toString(), words, person.staffId()));
        }
        stage.at(at.plusSeconds(SECONDS_A_MESSAGE), () -> desk.end(run, person.staffId()));
    }

    /** What somebody of this skill, in per cent, would say: the more skilled, the fewer steps are left out. */
    private static List<String> words(Stage stage, Scenario scenario, Cast.Member member, int skill) {
        var words = new ArrayList<String>();
        words.add(stage.happens(skill) ? "您好，这里是星湾客服中心，我是" + member.name() + "，请问有什么可以帮您？" : "您好，请说。");
        if (stage.happens(skill)) {
            words.add("遇到这样的事换谁都着急，给您添麻烦了，真的很抱歉，我来帮您处理。");
        }
        if (stage.happens(skill)) {
            words.add("为了保护您的信息，麻烦您提供一下姓名和手机尾号，我核对一下，谢谢您。");
        }
        for (var fact : scenario.facts()) {
            if (stage.happens(skill) && !fact.asked().isEmpty()) {
                words.add("请问" + stage.anyOf(fact.asked()) + "？");
            }
        }
        if (stage.happens(skill)) {
            words.add("我确认一下，您说的是“" + scenario.opening().getFirst() + "”这件事，对吗？");
        }
        for (var goal : scenario.goals()) {
            if (stage.happens(skill) && !goal.said().isEmpty()) {
                words.add(stage.anyOf(goal.said()) + "。");
            }
        }
        words.add(stage.happens(skill) ? "我会在今天 18:00 前给您回电。请问还有其他问题需要我帮您吗？感谢您的理解。" : "那就先这样，我们会尽快联系您的。");
        return words;
    }
}
