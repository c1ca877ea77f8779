package io.bihuan.mass;

import io.bihuan.complaint.Cause;
import io.bihuan.complaint.Field;
import io.bihuan.complaint.Justified;
import java.util.List;
import java.util.Map;

/**
 * What is decided once for all.
 *
 * @param facts what was found
 * @param proof what shows it
 * @param responsible who answers for it
 * @param remedies the names of what is done for each
 * @param amount in yuan for each, or ""
 * @param words what each customer reads
 */
public record Decision(
        String facts,
        String proof,
        String responsible,
        Cause cause,
        List<String> remedies,
        String amount,
        String words) {

    Map<Field, String> verified() {
        return Map.of(
                Field.FACTS, facts,
                Field.PROOF, proof,
                Field.RESPONSIBLE, responsible,
                Field.CAUSE, cause.name(),
                Field.JUSTIFIED, Justified.YES.name());
    }

    Map<Field, String> remedy() {
        return Map.of(Field.REMEDIES, String.join(",", remedies), Field.AMOUNT, amount, Field.WORDS, words);
    }
}
