package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Chat;
import io.bihuan.roleplay.play.Scenario.Ending;
import io.bihuan.roleplay.play.Scenario.Goal;
import io.bihuan.roleplay.play.Scenario.Manner;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One simulated customer in one run: opens the talk, answers, grows tired, leaves. Holds no state; the lines are all. */
public final class Play {

    private static final int WORST_AT_ONCE = -4;
    private static final int BEST_AT_ONCE = 3;
    private static final int PARTS = 3;
    private static final int NUDGES = 2;

    private final Scenario scenario;
    private final Manners manners;
    private final Ear ear;
    private final Settings settings;
    private final Voice voice;

    /**
     * @param seed what chance goes by; another run with the same one hears the same wordings
     */
    public Play(
            Scenario scenario,
            Manners manners,
            Inspection inspection,
            Likeness likeness,
            Settings settings,
            long seed) {
        this.scenario = scenario;
        this.manners = manners;
        this.ear = new Ear(scenario, inspection, likeness, settings);
        this.settings = settings;
        this.voice = new Voice(seed);
    }

    /**
     * What came of a message.
     *
     * @param lines the trainee's own, marked, and what the customer answers
     * @param over how the customer ended it, or null while they stay
     */
    public record Step(List<Line> lines, @Nullable Ending over) {}

    /** What the customer comes with. */
    public List<Line> open(Instant at) {
        return spoken(List.of(), 0, at, scenario.opening(), scenario.mood(), List.of());
    }

    /** What a message of the trainee does, and what the customer answers. The talk must be open. */
    public Step answer(List<Line> talk, String text, Instant at) {
        var seq = talk.size() + 1;
        var plain = new Line(seq, Side.TRAINEE, at, text, Talks.mood(talk), List.of(), List.of(), List.of());
        var heard = ear.hear(talk, plain);
        var marks = Stream.concat(silence(talk, at), heard.marks().stream()).toList();
        var change = marks.stream().mapToInt(Mark::change).sum()
                + heard.goals().stream().mapToInt(Goal::lifts).sum();
        var mood = Band.kept(Talks.mood(talk) + Math.clamp(change, WORST_AT_ONCE, BEST_AT_ONCE));
        var line = new Line(
                seq,
                Side.TRAINEE,
                at,
                text,
                mood,
                marks,
                List.of(),
                heard.goals().stream().map(Goal::id).toList());
        var grown = new ArrayList<>(talk);
        grown.add(line);
        if (mood == Band.COLDEST) {
            return over(
                    grown,
                    line,
                    voice.one(manners.leaving(), Talks.said(talk)),
                    scenario.endings().getLast());
        }
        if (Talks.messages(grown) >= settings.most()) {
            var ending = ending(grown);
            return over(grown, line, voice.one(ending.says(), Talks.said(talk)), ending);
        }
        var facts = heard.facts().stream().map(Scenario.Fact::id).toList();
        var lines = new ArrayList<Line>();
        lines.add(line);
        lines.addAll(spoken(grown, seq, at, reply(talk, heard, mood), mood, facts));
        return new Step(lines, null);
    }

    /** What the customer says while nobody answers: once for each spell of their patience, and not for ever. */
    public Optional<Line> nudge(List<Line> talk, Instant now) {
        var last = talk.getLast();
        var unanswered =
                talk.reversed().stream().takeWhile(line -> !line.byTrainee()).count();
        if (last.byTrainee()
                || Duration.between(last.at(), now).compareTo(settings.patience()) < 0
                || unanswered
                        > NUDGES
                                + (Talks.messages(talk) == 0
                                        ? scenario.opening().size()
                                        : PARTS)) {
            return Optional.empty();
        }
        var mood = Band.kept(last.mood() + settings.turn(Deed.SILENT));
        return voice.one(manners.waiting().in(Band.of(mood)), Talks.said(talk)).stream()
                .findFirst()
                .map(text -> Line.customer(talk.size() + 1, now, text, mood, List.of()));
    }

    /** How the talk ends when the trainee ends it now. */
    public Ending ending(List<Line> talk) {
        var reached = Talks.reached(talk);
        var told = Talks.told(talk);
        return scenario.endings().stream()
                .filter(ending -> ending.holds(Talks.mood(talk), reached, told))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No ending of " + scenario.id() + " holds"));
    }

    /** What the customer says last when the trainee ends the talk. */
    public List<Line> farewell(List<Line> talk, Instant at) {
        return spoken(
                talk, talk.size(), at, voice.one(ending(talk).says(), Talks.said(talk)), Talks.mood(talk), List.of());
    }

    /** The talk as the rules of inspection read it. */
    public static Chat chat(List<Line> talk, Instant end) {
        return Talks.chat(talk, end);
    }

    private Stream<Mark> silence(List<Line> talk, Instant at) {
        var waited = Duration.between(talk.getLast().at(), at);
        return waited.compareTo(settings.patience()) < 0
                ? Stream.of()
                : Stream.of(Mark.of(Deed.SILENT, settings.turn(Deed.SILENT)));
    }

    private Step over(List<Line> grown, Line line, List<String> says, Ending ending) {
        var lines = new ArrayList<Line>();
        lines.add(line);
        lines.addAll(spoken(grown, line.seq(), line.at(), says, line.mood(), List.of()));
        return new Step(lines, ending);
    }

    private List<String> reply(List<Line> talk, Heard heard, int mood) {
        var said = Talks.said(talk);
        var band = Band.of(mood);
        var parts = new ArrayList<String>();
        var worst =
                heard.marks().stream().filter(mark -> !mark.deed().good()).min(Comparator.comparingInt(Mark::change));
        worst.ifPresent(mark -> parts.addAll(voice.one(to(mark.deed(), band), said)));
        if (heard.did(Deed.VERIFIES)) {
            parts.addAll(voice.one(scenario.customer().proof(), Set.of()));
        }
        heard.facts().forEach(fact -> parts.add(fact.says().get(Talks.told(talk, fact))));
        if (worst.isEmpty()) {
            heard.goals().stream()
                    .filter(goal -> !goal.says().isEmpty())
                    .limit(1)
                    .forEach(goal -> parts.addAll(voice.one(goal.says(), said)));
        }
        if (parts.isEmpty() && heard.goals().stream().anyMatch(goal -> goal.lifts() > 0)) {
            parts.addAll(voice.one(manners.helped().in(band), said));
        }
        if (parts.isEmpty()) {
            heard.marks().stream()
                    .map(Mark::deed)
                    .filter(deed -> deed.good() && deed != Deed.ASKS_OPENLY)
                    .max(Comparator.comparingInt(settings::turn))
                    .ifPresent(deed -> parts.addAll(voice.one(to(deed, band), said)));
        }
        if (parts.isEmpty()) {
            parts.addAll(voice.one(lost().in(band), said));
        }
        return parts.stream().limit(PARTS).toList();
    }

    private List<String> to(Deed deed, Band band) {
        var own = scenario.reactions().get(deed);
        var words = own == null ? List.<String>of() : own.in(band);
        return words.isEmpty()
                ? Objects.requireNonNull(manners.reactions().get(deed)).in(band)
                : words;
    }

    private Manner lost() {
        return scenario.lost() == null ? manners.lost() : scenario.lost();
    }

    /** People take their time to type: what is said stands there a moment after the message before it. */
    private static List<Line> spoken(
            List<Line> talk, int after, Instant at, List<String> texts, int mood, List<String> facts) {
        var lines = new ArrayList<Line>();
        var when = at;
        for (var text : texts) {
            when = talk.isEmpty() && lines.isEmpty() ? at : when.plusMillis(Math.min(3_000, 700 + 60L * text.length()));
            lines.add(Line.customer(after + lines.size() + 1, when, text, mood, lines.isEmpty() ? facts : List.of()));
        }
        return lines;
    }
}
