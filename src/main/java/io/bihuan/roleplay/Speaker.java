package io.bihuan.roleplay;

import io.bihuan.knowledge.SentenceLikeness;
import io.bihuan.languagemodel.Answer;
import io.bihuan.languagemodel.LanguageModel;
import io.bihuan.roleplay.play.Line;
import io.bihuan.roleplay.play.LineCheck;
import io.bihuan.roleplay.play.Side;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Lets a language model word what the customer says next, where one is configured. The line is kept as written first; a
 * model has the time in which the customer is seen to type, and what is late, faulty or missing leaves the written line.
 * Nobody waits for it, and no mood, fact, ending or score goes by its words.
 */
@Component
public class Speaker {

    /** With less time left it is not worth asking. */
    private static final Duration TOO_SHORT = Duration.ofMillis(200);
    /** What it takes to keep the words before they are shown. */
    private static final Duration KEEPING = Duration.ofMillis(80);

    private final LanguageModel model;
    private final Runs runs;
    private final Lines lines;
    private final SentenceLikeness likeness;
    private final Standards standards;
    private final Clock clock;

    Speaker(LanguageModel model, Runs runs, Lines lines, SentenceLikeness likeness, Standards standards, Clock clock) {
        this.model = model;
        this.runs = runs;
        this.lines = lines;
        this.likeness = likeness;
        this.standards = standards;
        this.clock = clock;
    }

    /** Has the customer's answer to a message be worded, beside whatever else goes on. */
    public void speak(UUID run, int after) {
        if (model.on()) {
            Thread.ofVirtual().name("speaker-" + run).start(() -> word(run, after));
        }
    }

    /** Has the customer's answer to a message be worded; says how many lines were. */
    int word(UUID id, int after) {
        var talk = lines.written(id);
        var due = talk.stream()
                .skip(after)
                .takeWhile(line -> line.from() == Side.CUSTOMER)
                .filter(line -> line.at().isAfter(clock.instant()))
                .toList();
        if (due.isEmpty()) {
            return 0;
        }
        var left = Duration.between(clock.instant(), due.getFirst().at()).minus(KEEPING);
        if (left.compareTo(TOO_SHORT) < 0) {
            return 0;
        }
        var run = runs.require(id);
        var before = talk.subList(0, after);
        var answer = model.ask(new Prompt(run.scenario(), before, due).wanted(), left);
        return answer instanceof Answer.Said said ? keep(run, before, due, said.text()) : 0;
    }

    private int keep(Run run, List<Line> before, List<Line> due, String text) {
        var words =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (words.size() != due.size()) {
            return 0;
        }
        var rules = standards.of(RoleplayStandard.class, run.standardVersion());
        var check = new LineCheck(
                run.scenario(),
                likeness::between,
                rules.spokenPercent() / 100.0,
                rules.factPercent() / 100.0,
                rules.nearPercent() / 100.0);
        var kept = 0;
        for (var i = 0; i < due.size(); i++) {
            var line = due.get(i);
            if (check.fault(before, line, words.get(i)).isEmpty()
                    && lines.speak(run.id(), line.seq(), words.get(i), clock.instant())) {
                kept++;
            }
        }
        return kept;
    }
}
