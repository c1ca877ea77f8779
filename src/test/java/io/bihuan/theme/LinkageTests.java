package io.bihuan.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is near stands together. */
class LinkageTests {

    private static float[] at(double degrees) {
        return new float[] {(float) Math.cos(Math.toRadians(degrees)), (float) Math.sin(Math.toRadians(degrees))};
    }

    @Test
    void near_ones_stand_together_and_a_far_one_alone() {
        var groups = Linkage.of(List.of(at(0), at(90), at(5), at(95), at(200), at(3)), 0.9);
        assertThat(groups).containsExactlyInAnyOrder(List.of(0, 2, 5), List.of(1, 3), List.of(4));
    }

    @Test
    void a_chain_of_near_ones_is_no_theme_when_its_ends_are_far() {
        var steps = IntStream.range(0, 10).mapToObj(i -> at(i * 18.0)).toList();
        assertThat(Linkage.of(steps, 0.8)).hasSizeGreaterThan(2);
    }

    @Test
    void joins_the_same_as_joining_the_nearest_pair_of_all_each_time() {
        var random = new Random(11);
        for (var round = 0; round < 20; round++) {
            var points = random.doubles(25, 0, 360).mapToObj(LinkageTests::at).toList();
            assertThat(Linkage.of(points, 0.7)).containsExactlyInAnyOrderElementsOf(slowly(points, 0.7));
        }
    }

    /** The textbook way, in the cube of the number. */
    private static List<List<Integer>> slowly(List<float[]> points, double least) {
        var groups = new ArrayList<List<Integer>>();
        IntStream.range(0, points.size()).forEach(i -> groups.add(List.of(i)));
        while (true) {
            var best = least;
            var pair = new int[] {-1, -1};
            for (var i = 0; i < groups.size(); i++) {
                for (var j = 0; j < i; j++) {
                    var alike = mean(groups.get(i), groups.get(j), points);
                    if (alike >= best) {
                        best = alike;
                        pair = new int[] {i, j};
                    }
                }
            }
            if (pair[0] < 0) {
                return groups;
            }
            var joined = new ArrayList<>(groups.get(pair[0]));
            joined.addAll(groups.get(pair[1]));
            groups.remove(pair[0]);
            groups.remove(pair[1]);
            groups.add(joined.stream().sorted().toList());
        }
    }

    private static double mean(List<Integer> one, List<Integer> other, List<float[]> points) {
        return one.stream()
                .flatMapToDouble(i -> other.stream().mapToDouble(j -> Linkage.product(points.get(i), points.get(j))))
                .average()
                .orElseThrow();
    }

    @Test
    void thousands_are_gathered_in_seconds() {
        var random = new Random(5);
        var points = IntStream.range(0, Themes.MOST)
                .mapToObj(_ -> {
                    var vector = new float[512];
                    for (var i = 0; i < vector.length; i++) {
                        vector[i] = (float) random.nextGaussian();
                    }
                    return Ground.without(vector, new float[512]);
                })
                .toList();
        var begun = System.nanoTime();
        Linkage.of(points, 0.05);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(60));
    }
}
