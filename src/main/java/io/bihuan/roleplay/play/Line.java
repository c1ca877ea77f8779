package io.bihuan.roleplay.play;

import java.time.Instant;
import java.util.List;

/**
 * One message of a run.
 *
 * @param seq its place, from 1 on
 * @param mood how warm the customer is after it, from -5 to 5
 * @param marks what it did, for the trainee's own messages
 * @param facts the ids of the facts that came out with it
 * @param goals the ids of the goals that it reached
 */
public record Line(
        int seq,
        Side from,
        Instant at,
        String text,
        int mood,
        List<Mark> marks,
        List<String> facts,
        List<String> goals) {

    public Line {
        marks = List.copyOf(marks);
        facts = List.copyOf(facts);
        goals = List.copyOf(goals);
    }

    static Line customer(int seq, Instant at, String text, int mood, List<String> facts) {
        return new Line(seq, Side.CUSTOMER, at, text, mood, List.of(), facts, List.of());
    }

    boolean byTrainee() {
        return from == Side.TRAINEE;
    }
}
