package io.bihuan.shadow;

import io.bihuan.conversation.Speaker;
import io.bihuan.conversation.Transcript;
import io.bihuan.customer.Redaction;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/**
 * Makes turns out of a conversation, with whatever could tell who somebody is covered.
 *
 * @param names the names that are known of it
 * @param customer covers the name that the customer is kept under
 */
record Masking(Collection<String> names, UnaryOperator<String> customer) {

    /** Order numbers lead to people too, once somebody may look them up. */
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\d*])(\\d{2})\\d{4,}(?!\\d)");

    /** Who is asked to prove who they are often gives the name and then the end of the number, without a word for it. */
    private static final Pattern TAIL_OF_NAMED = Pattern.compile("(\\*[，,、\\s]{0,3})\\d{4}(?!\\d)");

    String of(String text) {
        var covered =
                LONG_NUMBER.matcher(Redaction.of(customer.apply(text), names)).replaceAll("$1****");
        return TAIL_OF_NAMED.matcher(covered).replaceAll("$1****");
    }

    /** The turns: what the customer said, and what a person answered by hand. */
    List<Round> rounds(Transcript transcript, int most) {
        var rounds = new ArrayList<Round>();
        var asked = new ArrayList<String>();
        var answered = new ArrayList<String>();
        for (var line : transcript.lines()) {
            if (line.from() == Speaker.CUSTOMER) {
                if (!answered.isEmpty()) {
                    rounds.add(new Round(rounds.size() + 1, asked, answered, null, null));
                    asked.clear();
                    answered.clear();
                }
                asked.add(of(line.text()));
            } else if (line.from() == Speaker.AGENT && !line.scripted() && !asked.isEmpty()) {
                answered.add(of(line.text()));
            }
        }
        if (!answered.isEmpty()) {
            rounds.add(new Round(rounds.size() + 1, asked, answered, null, null));
        }
        return rounds.stream().limit(most).toList();
    }
}
