package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Detail;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Part;
import io.bihuan.quality.rule.Signs;
import io.bihuan.quality.rule.Verdict;
import io.bihuan.roleplay.play.Scenario.Fact;
import io.bihuan.roleplay.play.Scenario.Goal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Makes out what a trainee's message does. What the rules of inspection know is left to them; what a scenario alone
 * knows, its facts and goals, goes by words and by nearness in meaning.
 */
final class Ear {

    /** More is not taken in at once; the rest has to be asked again. */
    private static final int FACTS_AT_ONCE = 2;
    /** What does a customer good wears off: it lifts the mood so often and no more. */
    private static final int LIFTS = 2;
    /** So many messages without sympathy are overlooked. */
    private static final int PATIENT = 1;

    private static final Map<Check, Deed> FORBIDDEN = Map.of(
            Check.TABOO, Deed.TABOO,
            Check.VAGUE, Deed.VAGUE,
            Check.PROMISE, Deed.PROMISES_VAGUELY,
            Check.TRANSFER, Deed.HANDS_OVER_UNTOLD,
            Check.IDENTITY, Deed.TELLS_PRIVATE);
    private static final Map<Check, Deed> WANTED = Map.of(
            Check.GREETING, Deed.GREETS,
            Check.PROMISE, Deed.PROMISES_BY_WHEN,
            Check.TRANSFER, Deed.HANDS_OVER_TOLD);

    private final Scenario scenario;
    private final Inspection inspection;
    private final Likeness likeness;
    private final Settings settings;

    Ear(Scenario scenario, Inspection inspection, Likeness likeness, Settings settings) {
        this.scenario = scenario;
        this.inspection = inspection;
        this.likeness = likeness;
        this.settings = settings;
    }

    /** What the line does after the talk so far; the line carries no marks yet. */
    Heard hear(List<Line> talk, Line line) {
        var questions = Signs.questions(line.text());
        var asked = scenario.facts().stream()
                .filter(fact -> questions.stream().anyMatch(question -> asksFor(fact, question)))
                .toList();
        var news = asked.stream()
                .filter(fact -> Talks.told(talk, fact) < fact.says().size())
                .sorted(Comparator.comparing(fact -> Talks.told(talk, fact)))
                .limit(FACTS_AT_ONCE)
                .toList();
        var marks = new ArrayList<>(inspected(talk, line));
        var verified = Talks.times(talk, Deed.VERIFIES) > 0;
        if (Signs.asksWhoTheyAre(line.text())) {
            marks.add(mark(talk, verified ? Deed.REPEATS : Deed.VERIFIES));
        } else if (news.isEmpty() && !asked.isEmpty()) {
            marks.add(mark(talk, Deed.REPEATS));
        }
        sympathy(talk, line, news.isEmpty()).forEach(deed -> marks.add(mark(talk, deed)));
        if (questions.stream().anyMatch(Signs::asksOpenly)) {
            marks.add(mark(talk, Deed.ASKS_OPENLY));
        }
        return new Heard(marks, news, reached(talk, line, marks, news));
    }

    private List<Mark> inspected(List<Line> talk, Line line) {
        var whole = inspection.of(
                Talks.chat(Stream.concat(talk.stream(), Stream.of(line)).toList(), line.at()));
        var alone = inspection.of(Talks.chat(
                Stream.concat(talk.stream().filter(each -> !each.byTrainee()), Stream.of(line))
                        .toList(),
                line.at()));
        var marks = new ArrayList<Mark>();
        for (var finding : whole) {
            if (pointsAt(finding, line)) {
                var deed = finding.verdict() == Verdict.MISSED
                        ? FORBIDDEN.get(finding.check())
                        : finding.verdict() == Verdict.MET ? WANTED.get(finding.check()) : null;
                if (deed != null) {
                    marks.add(new Mark(deed, turn(talk, deed), phrases(finding), advice(finding)));
                }
            }
        }
        for (var finding : alone) {
            if (pointsAt(finding, line)) {
                if (finding.check() == Check.RESTATING && finding.verdict() == Verdict.MET) {
                    marks.add(mark(talk, Deed.RESTATES));
                } else if (finding.check() == Check.CLOSING && !lacks(finding, Part.QUESTION)) {
                    marks.add(mark(talk, Deed.TAKES_LEAVE));
                }
            }
        }
        return marks;
    }

    /** An angry customer waits two messages for sympathy; whoever asks what matters meanwhile is not cold to them. */
    private static Stream<Deed> sympathy(List<Line> talk, Line line, boolean askedNothing) {
        var mood = Talks.mood(talk);
        if (Signs.sympathy(line.text())) {
            return Band.of(mood) == Band.WARM ? Stream.of() : Stream.of(Deed.EMPATHISES);
        }
        var ignored = askedNothing && Talks.messages(talk) == PATIENT && Talks.times(talk, Deed.EMPATHISES) == 0;
        return Band.of(mood) == Band.COLD && ignored ? Stream.of(Deed.NO_SYMPATHY) : Stream.of();
    }

    private static boolean pointsAt(Finding finding, Line line) {
        return Integer.valueOf(line.seq()).equals(finding.messageSeq());
    }

    private static boolean lacks(Finding finding, Part part) {
        return finding.details().stream()
                .anyMatch(detail -> detail instanceof Detail.Parts(var parts) && parts.contains(part));
    }

    private static List<String> phrases(Finding finding) {
        return finding.details().stream()
                .flatMap(detail -> detail instanceof Detail.Phrases(var texts) ? texts.stream() : Stream.of())
                .toList();
    }

    private static String advice(Finding finding) {
        if (finding.check() != Check.TABOO && finding.check() != Check.VAGUE) {
            return "";
        }
        return finding.details().stream()
                .map(detail -> detail instanceof Detail.Words(var text) ? text : "")
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    private Mark mark(List<Line> talk, Deed deed) {
        return Mark.of(deed, turn(talk, deed));
    }

    private int turn(List<Line> talk, Deed deed) {
        return deed.good() && Talks.times(talk, deed) >= LIFTS ? 0 : settings.turn(deed);
    }

    private List<Goal> reached(List<Line> talk, Line line, List<Mark> marks, List<Fact> news) {
        var before = Talks.reached(talk);
        var told = Stream.concat(Talks.told(talk).stream(), news.stream().map(Fact::id))
                .collect(Collectors.toSet());
        return scenario.goals().stream()
                .filter(goal -> !before.contains(goal.id()))
                .filter(goal -> reaches(goal, line.text(), marks, told))
                .toList();
    }

    /** Of what a goal goes by, what it leaves empty does not count. */
    private boolean reaches(Goal goal, String text, List<Mark> marks, Set<String> told) {
        var signs = new ArrayList<Boolean>();
        if (!goal.words().isEmpty() || !goal.said().isEmpty()) {
            signs.add(named(text, goal.words())
                    || Signs.sentences(text).stream().anyMatch(sentence -> near(sentence, goal.said())));
        }
        if (!goal.deeds().isEmpty()) {
            signs.add(marks.stream()
                    .anyMatch(mark -> goal.deeds().contains(mark.deed().key())));
        }
        if (!goal.facts().isEmpty()) {
            signs.add(told.containsAll(goal.facts()));
        }
        return goal.all() ? !signs.contains(false) : signs.contains(true);
    }

    private boolean asksFor(Fact fact, String question) {
        return named(question, fact.words()) || near(question, fact.asked());
    }

    private static boolean named(String text, List<String> words) {
        return words.stream().anyMatch(word -> Arrays.stream(word.split("\\+")).allMatch(text::contains));
    }

    private boolean near(String sentence, List<String> others) {
        return sentence.length() > 2
                && others.stream().anyMatch(other -> likeness.between(sentence, other) >= settings.near());
    }
}
