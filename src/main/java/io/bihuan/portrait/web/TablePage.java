package io.bihuan.portrait.web;

import io.bihuan.customer.CustomerPreview;
import io.bihuan.portrait.Judgement;
import io.bihuan.web.Errors;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The quick table to be filled in.
 *
 * @param answers what is chosen, 0 to 2
 * @param ahead which of them the system has read from behaviour
 * @param back where to go afterwards, or "" for the portrait
 */
public record TablePage(
        CustomerPreview customer, Map<Judgement, Integer> answers, Set<Judgement> ahead, String back, Errors errors) {

    /** The answer of a judgement, 1 to 3 as it is printed; 0 where it is open. */
    public int answer(Judgement judgement) {
        return given(answers.get(judgement));
    }

    private static int given(@Nullable Integer answer) {
        return answer == null ? 0 : answer + 1;
    }

    /** What the customer is called here. */
    public String called() {
        return customer.name().isEmpty() ? customer.number() : customer.name();
    }
}
