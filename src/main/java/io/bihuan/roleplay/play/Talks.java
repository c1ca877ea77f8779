package io.bihuan.roleplay.play;

import io.bihuan.quality.rule.Chat;
import io.bihuan.quality.rule.Speaker;
import io.bihuan.quality.rule.Turn;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** What can be told of a talk as far as it has come. */
final class Talks {

    private Talks() {}

    /** The talk as the rules of inspection read it. */
    static Chat chat(List<Line> talk, Instant end) {
        return new Chat(
                talk.getFirst().at(),
                end,
                end,
                null,
                false,
                talk.stream().map(Talks::turn).toList());
    }

    static Turn turn(Line line) {
        return new Turn(line.seq(), line.byTrainee() ? Speaker.AGENT : Speaker.CUSTOMER, line.at(), line.text());
    }

    static int mood(List<Line> talk) {
        return talk.getLast().mood();
    }

    static Set<String> told(List<Line> talk) {
        return talk.stream().flatMap(line -> line.facts().stream()).collect(Collectors.toSet());
    }

    /** How many pieces of a fact have come out. */
    static int told(List<Line> talk, Scenario.Fact fact) {
        return (int) talk.stream()
                .flatMap(line -> line.facts().stream())
                .filter(fact.id()::equals)
                .count();
    }

    static Set<String> reached(List<Line> talk) {
        return talk.stream().flatMap(line -> line.goals().stream()).collect(Collectors.toSet());
    }

    static Set<String> said(List<Line> talk) {
        return talk.stream().filter(line -> !line.byTrainee()).map(Line::text).collect(Collectors.toSet());
    }

    static long times(List<Line> talk, Deed deed) {
        return talk.stream()
                .flatMap(line -> line.marks().stream())
                .filter(mark -> mark.deed() == deed)
                .count();
    }

    static long messages(List<Line> talk) {
        return talk.stream().filter(Line::byTrainee).count();
    }
}
