package io.bihuan.paper;

import io.bihuan.question.QuestionRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says of a blueprint, also of one that is still being written, whether the bank can fill it and how even its papers are. */
@Service
@Transactional(readOnly = true)
public class BlueprintCheck {

    private static final int ON_TRIAL = 30;

    private final Pools bank;
    private final Expectations expectations;

    BlueprintCheck(Pools bank, Expectations expectations) {
        this.bank = bank;
        this.expectations = expectations;
    }

    /** The parts are judged together: two that draw on the same questions do not count them twice. */
    public Feasibility of(PaperPlan plan) {
        var pools = bank.of(plan);
        var drawn = Drawing.draw(pools, new Random(0));
        var lines = new ArrayList<Feasibility.Line>();
        for (var part = 0; part < pools.size(); part++) {
            var pool = pools.get(part);
            lines.add(new Feasibility.Line(
                    part, pool.count(), pool.questions().size(), drawn.get(part).size()));
        }
        var shortages = Drawing.shortages(pools);
        return new Feasibility(
                lines,
                shortages,
                plan.questions(),
                Pool.named(pools).size(),
                shortages.isEmpty() && plan.questions() > 0 ? spread(pools) : null);
    }

    private Feasibility.Spread spread(List<Pool> pools) {
        var expected = expectations.of(pools);
        var drawing = expected.drawing(pools);
        var random = new Random(0);
        var lowest = Double.MAX_VALUE;
        var highest = 0.0;
        var shared = 0;
        var beside = Set.<QuestionRef>of();
        for (var i = 0; i < ON_TRIAL; i++) {
            var form = drawing.next(random, beside);
            lowest = Math.min(lowest, form.expected());
            highest = Math.max(highest, form.expected());
            shared = Math.max(shared, form.shared());
            beside = form.questions();
        }
        return new Feasibility.Spread(
                lowest, highest, ON_TRIAL, expected.apart(), expected.known().size(), shared);
    }
}
