package io.bihuan.assessment;

import io.bihuan.paper.EvenDrawing;
import io.bihuan.paper.Pool;
import io.bihuan.question.Question;
import io.bihuan.question.QuestionRef;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/** A candidate's own paper: drawn, its questions in an order of their own, its choices too. */
final class CandidatePaper {

    private static final SecureRandom SEEDS = new SecureRandom();

    private CandidatePaper() {}

    /** A generator whose seed nobody guesses; drawing all from the one secure source would make candidates wait. */
    static RandomGenerator random() {
        return new SplittableRandom(SEEDS.nextLong());
    }

    /** What was drawn, in an order of this candidate's own. */
    static List<Item> of(
            EvenDrawing.Form form, List<Pool> pools, Map<QuestionRef, Question> questions, RandomGenerator random) {
        var items = new ArrayList<Item>();
        for (var part = 0; part < pools.size(); part++) {
            for (var ref : form.parts().get(part)) {
                var question = Objects.requireNonNull(questions.get(ref));
                items.add(Item.shuffled(question, pools.get(part).points(), random));
            }
        }
        Collections.shuffle(items, Random.from(random));
        return items;
    }
}
