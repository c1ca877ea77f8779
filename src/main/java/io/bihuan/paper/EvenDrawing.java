package io.bihuan.paper;

import io.bihuan.question.QuestionRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;

/**
 * Draws papers that are worth the same: as many points by the blueprint, and as hard as the pools are in the mean. What
 * lies too far off is exchanged within its part until half the bound is kept, so that no two papers differ by more than
 * the bound where the pools allow it.
 */
public final class EvenDrawing {

    private static final int EXCHANGES = 400;
    private static final int LOOKS = 24;

    private final List<Pool> pools;
    private final Map<QuestionRef, Double> shares;
    private final double within;
    private final double points;
    private final double aim;

    /**
     * Draws from these pools.
     *
     * @param shares the share of its points that each question is expected to yield
     * @param apart how far two papers may lie apart, from 0 to 1
     */
    EvenDrawing(List<Pool> pools, Map<QuestionRef, Double> shares, double apart) {
        this.pools = List.copyOf(pools);
        this.shares = Map.copyOf(shares);
        this.within = apart / 2;
        this.points =
                pools.stream().mapToDouble(pool -> pool.count() * worth(pool)).sum();
        this.aim = pools.stream().mapToDouble(this::expected).sum() / points;
    }

    /**
     * One paper.
     *
     * @param parts its questions, part by part
     * @param expected the share of its points that it is expected to yield
     * @param shared how many of its questions the paper beside it has too
     */
    public record Form(List<List<QuestionRef>> parts, double expected, int shared) {

        /** All of them. */
        public Set<QuestionRef> questions() {
            var all = new HashSet<QuestionRef>();
            parts.forEach(all::addAll);
            return all;
        }
    }

    /** A paper that shares as little with the one beside it as the pools allow. */
    public Form next(RandomGenerator random, Set<QuestionRef> beside) {
        var drawn = new ArrayList<List<QuestionRef>>();
        Drawing.draw(pools, random).forEach(part -> drawn.add(new ArrayList<>(part)));
        var taken = new HashSet<QuestionRef>();
        drawn.forEach(taken::addAll);
        keepApart(drawn, taken, beside, random);
        balance(drawn, taken, beside, random);
        var shared = taken.stream().filter(beside::contains).count();
        return new Form(List.copyOf(drawn), expected(drawn), (int) shared);
    }

    private void keepApart(
            List<List<QuestionRef>> drawn, Set<QuestionRef> taken, Set<QuestionRef> beside, RandomGenerator random) {
        for (var part = 0; part < drawn.size(); part++) {
            var questions = drawn.get(part);
            var others = new ArrayList<QuestionRef>();
            for (var question : pools.get(part).questions()) {
                if (!beside.contains(question) && !taken.contains(question)) {
                    others.add(question);
                }
            }
            for (var place = 0; place < questions.size() && !others.isEmpty(); place++) {
                if (beside.contains(questions.get(place))) {
                    exchange(questions, place, others.remove(random.nextInt(others.size())), taken);
                }
            }
        }
    }

    private void balance(
            List<List<QuestionRef>> drawn, Set<QuestionRef> taken, Set<QuestionRef> beside, RandomGenerator random) {
        var off = expected(drawn) - aim;
        for (var i = 0; i < EXCHANGES && Math.abs(off) > within; i++) {
            var part = random.nextInt(drawn.size());
            var questions = drawn.get(part);
            var pool = pools.get(part).questions();
            if (questions.isEmpty() || pool.size() == questions.size()) {
                continue;
            }
            var place = random.nextInt(questions.size());
            var weight = worth(pools.get(part)) / points;
            var best = off;
            QuestionRef better = null;
            for (var look = 0; look < LOOKS; look++) {
                var other = pool.get(random.nextInt(pool.size()));
                var then = off + weight * (share(other) - share(questions.get(place)));
                if (Math.abs(then) < Math.abs(best) && !taken.contains(other) && !beside.contains(other)) {
                    best = then;
                    better = other;
                }
            }
            if (better != null) {
                exchange(questions, place, better, taken);
                off = best;
            }
        }
    }

    private static void exchange(List<QuestionRef> questions, int place, QuestionRef other, Set<QuestionRef> taken) {
        taken.remove(questions.set(place, other));
        taken.add(other);
    }

    private double expected(List<List<QuestionRef>> drawn) {
        var sum = 0.0;
        for (var part = 0; part < drawn.size(); part++) {
            for (var question : drawn.get(part)) {
                sum += worth(pools.get(part)) * share(question);
            }
        }
        return points == 0 ? 0 : sum / points;
    }

    private double expected(Pool pool) {
        return pool.count()
                * worth(pool)
                * pool.questions().stream().mapToDouble(this::share).average().orElse(0);
    }

    private double share(QuestionRef question) {
        return shares.getOrDefault(question, 0.0);
    }

    private static double worth(Pool pool) {
        return pool.points().doubleValue();
    }
}
