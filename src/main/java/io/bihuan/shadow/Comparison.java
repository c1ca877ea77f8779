package io.bihuan.shadow;

import io.bihuan.quality.rule.Chat;
import io.bihuan.quality.rule.Check;
import io.bihuan.quality.rule.Finding;
import io.bihuan.quality.rule.Speaker;
import io.bihuan.quality.rule.Turn;
import io.bihuan.quality.rule.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * What the rules of inspection find in the trainee's answers and in the agent's. How fast either was is not compared:
 * whoever reads along has another clock.
 */
public record Comparison(List<Finding> own, List<Finding> real) {

    private static final Set<Check> OF_TIME = EnumSet.of(Check.FIRST_RESPONSE, Check.AVERAGE_RESPONSE, Check.RECORD);
    private static final int ROOM = 100;
    private static final int HALF = 50;
    private static final int STEP = 5;

    /** Looks at a talk by rule. */
    @FunctionalInterface
    interface Eye {
        List<Finding> look(Chat chat);
    }

    static Comparison of(Shadow shadow, List<Round> rounds, Eye eye) {
        return new Comparison(
                found(shadow, rounds, eye, round -> round.own() == null ? List.of() : List.of(round.own())),
                found(shadow, rounds, eye, Round::answered));
    }

    /** What is missed in the trainee's answers. */
    public List<Finding> missedOwn() {
        return missed(own);
    }

    /** What is missed in the agent's. */
    public List<Finding> missedReal() {
        return missed(real);
    }

    /** The turn that a finding points at, or 0 where it points at none. */
    public static int place(Finding finding) {
        var seq = finding.messageSeq();
        return seq == null ? 0 : seq / ROOM;
    }

    private static List<Finding> missed(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.verdict() == Verdict.MISSED)
                .toList();
    }

    private static List<Finding> found(
            Shadow shadow, List<Round> rounds, Eye eye, Function<Round, List<String>> answers) {
        var left = EnumSet.copyOf(OF_TIME);
        if (shadow.greeted()) {
            left.add(Check.GREETING);
        }
        return eye.look(chat(shadow, rounds, answers)).stream()
                .filter(finding -> !left.contains(finding.check()))
                .filter(finding -> finding.verdict() != Verdict.NOT_APPLICABLE)
                .toList();
    }

    private static Chat chat(Shadow shadow, List<Round> rounds, Function<Round, List<String>> answers) {
        var turns = new ArrayList<Turn>();
        var at = shadow.heldAt();
        for (var round : rounds) {
            at = say(turns, Speaker.CUSTOMER, round.place() * ROOM, round.asked(), at);
            at = say(turns, Speaker.AGENT, round.place() * ROOM + HALF, answers.apply(round), at);
        }
        return new Chat(shadow.heldAt(), at, null, shadow.identified() ? shadow.heldAt() : null, true, turns);
    }

    private static Instant say(List<Turn> turns, Speaker from, int seq, List<String> texts, Instant after) {
        var at = after;
        for (var i = 0; i < texts.size(); i++) {
            at = at.plusSeconds(STEP);
            turns.add(new Turn(seq + Math.min(i, HALF - 1), from, at, texts.get(i)));
        }
        return at;
    }
}
