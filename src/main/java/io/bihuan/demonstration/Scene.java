package io.bihuan.demonstration;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One kind of conversation in the invented centre, to be played with this customer and that agent.
 *
 * @param title what it is about
 * @param area the subject it is filed under
 * @param complaint what the customer complains of, or null when it is no complaint
 * @param turns what is said
 */
record Scene(String title, String area, @Nullable Grievance complaint, List<Turn> turns) {

    /** What a complaint of the scene contains. */
    record Grievance(String category, BigDecimal amount, boolean safety, String wish) {}

    /**
     * One thing said.
     *
     * @param c the customer's words, or null
     * @param a the agent's words, or null where the step says it all
     * @param step what the agent does with them
     * @param vague how a vague agent would say it
     * @param taboo how an agent would say it who should not
     */
    record Turn(
            @Nullable String c,
            @Nullable String a,
            @Nullable String step,
            @Nullable String vague,
            @Nullable String taboo) {}

    /** A line as it is spoken: by whom, after how long a wait, and what. */
    record Spoken(
            boolean byCustomer,
            Duration after,
            String text,
            @Nullable String step) {}

    /** The conversation as it goes with an agent who makes these slips. */
    List<Spoken> play(Map<String, String> names, Set<Slip> slips, RandomGenerator dice) {
        var lines = new ArrayList<Spoken>();
        for (var turn : turns) {
            if (turn.c() != null) {
                var thinking = lines.isEmpty() ? 1 : 8 + dice.nextInt(25);
                lines.add(new Spoken(true, Duration.ofSeconds(thinking), fill(turn.c(), names), null));
            } else {
                var words = agentWords(turn, slips);
                if (words != null) {
                    var first = lines.stream().allMatch(line -> line.byCustomer() || "greeting".equals(line.step()));
                    lines.add(new Spoken(false, pause(first, slips, dice), fill(words, names), turn.step()));
                }
            }
        }
        return lines;
    }

    private static @Nullable String agentWords(Turn turn, Set<Slip> slips) {
        var step = String.valueOf(turn.step());
        var leftOut = switch (step) {
            case "identity" -> slips.contains(Slip.IDENTITY);
            case "restate" -> slips.contains(Slip.RESTATE);
            case "empathy" -> slips.contains(Slip.EMPATHY);
            case "closing" -> slips.contains(Slip.CLOSING);
            default -> false;
        };
        if (leftOut) {
            return null;
        }
        if (step.equals("greeting")) {
            return "您好，这里是星湾客户服务中心，我是客服<agent>，很高兴为您服务，请问有什么可以帮您？";
        }
        if (slips.contains(Slip.TABOO) && turn.taboo() != null) {
            return turn.taboo();
        }
        return slips.contains(Slip.VAGUE) && turn.vague() != null ? turn.vague() : turn.a();
    }

    private static Duration pause(boolean first, Set<Slip> slips, RandomGenerator dice) {
        if (first) {
            return Duration.ofSeconds(slips.contains(Slip.LATE) ? 12 + dice.nextInt(25) : 3 + dice.nextInt(6));
        }
        return Duration.ofSeconds(5 + dice.nextInt(slips.contains(Slip.LATE) ? 30 : 9));
    }

    private static String fill(String words, Map<String, String> names) {
        var text = words;
        for (var name : names.entrySet()) {
            text = text.replace("<" + name.getKey() + ">", name.getValue());
        }
        return text;
    }
}
