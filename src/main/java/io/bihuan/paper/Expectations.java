package io.bihuan.paper;

import io.bihuan.question.QuestionBank;
import io.bihuan.question.QuestionRef;
import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What share of the points a question is expected to yield: as it did before, else as its stated difficulty lets expect. */
@Component
class Expectations {

    private final ObjectProvider<AskedBefore> before;
    private final QuestionBank bank;
    private final Standards standards;
    private final Clock clock;

    Expectations(ObjectProvider<AskedBefore> before, QuestionBank bank, Standards standards, Clock clock) {
        this.before = before;
        this.bank = bank;
        this.standards = standards;
        this.clock = clock;
    }

    /**
     * What may be expected.
     *
     * @param shares of each question, from 0 to 1
     * @param known those that were answered often enough to tell
     * @param apart how far two papers may lie apart, from 0 to 1
     */
    record Expected(Map<QuestionRef, Double> shares, Set<QuestionRef> known, double apart) {

        EvenDrawing drawing(List<Pool> pools) {
            return new EvenDrawing(pools, shares, apart);
        }
    }

    Expected of(List<Pool> pools) {
        var questions = Pool.named(pools);
        var standard = standards.inForce(PaperStandard.class, clock.instant()).rules();
        var told = new HashMap<QuestionRef, Double>();
        before.stream().forEach(each -> told.putAll(each.shares(questions)));
        var shares = new HashMap<QuestionRef, Double>();
        bank.difficulties(questions)
                .forEach((question, difficulty) -> shares.put(question, standard.expected(difficulty)));
        shares.putAll(told);
        return new Expected(shares, Set.copyOf(told.keySet()), standard.apart());
    }
}
