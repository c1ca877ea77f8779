package io.bihuan.theme;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts together what is near in meaning: agglomerative, by the mean likeness of all pairs of two groups, until no two groups
 * are as alike as asked. The same vectors in the same order always give the same groups; no number of groups is asked for.
 */
final class Linkage {

    private final int[] size;
    private final float[][] alike;
    private final boolean[] gone;

    private Linkage(List<float[]> vectors) {
        var n = vectors.size();
        size = new int[n];
        gone = new boolean[n];
        alike = new float[n][];
        Arrays.fill(size, 1);
        for (var i = 0; i < n; i++) {
            alike[i] = new float[i];
            for (var j = 0; j < i; j++) {
                alike[i][j] = product(vectors.get(i), vectors.get(j));
            }
        }
    }

    static float product(float[] one, float[] other) {
        var sum = 0f;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    /** The places of the vectors, group by group, each in rising order; those that stand alone are groups of one. */
    static List<List<Integer>> of(List<float[]> vectors, double least) {
        return new Linkage(vectors).gather(least);
    }

    /**
     * Follows nearest neighbours until two are each other's, and joins these: for mean likeness that finds the same groups
     * as joining the nearest pair of all each time, in the square of the number and not its cube.
     */
    private List<List<Integer>> gather(double least) {
        var chain = new int[size.length + 1];
        var length = 0;
        var parent = new int[size.length];
        Arrays.setAll(parent, i -> i);
        for (var next = 0; next < size.length; ) {
            if (length == 0) {
                while (next < size.length && gone[next]) {
                    next++;
                }
                if (next == size.length) {
                    break;
                }
                chain[length++] = next;
            }
            var top = chain[length - 1];
            var nearest = nearest(top, length > 1 ? chain[length - 2] : -1);
            if (nearest < 0 || alike(top, nearest) < least) {
                // Nobody is near enough, nor will be: joining others makes means no higher than the best of them.
                gone[top] = true;
                length = 0;
            } else if (length > 1 && nearest == chain[length - 2]) {
                length -= 2;
                join(Math.min(top, nearest), Math.max(top, nearest), parent);
            } else {
                chain[length++] = nearest;
            }
        }
        return groups(parent);
    }

    private int nearest(int one, int preferred) {
        var best = preferred;
        for (var i = 0; i < size.length; i++) {
            if (i != one && !gone[i] && (best < 0 || alike(one, i) > alike(one, best))) {
                best = i;
            }
        }
        return best;
    }

    private float alike(int one, int other) {
        return one > other ? alike[one][other] : alike[other][one];
    }

    private void join(int kept, int lost, int[] parent) {
        var sum = size[kept] + size[lost];
        for (var i = 0; i < size.length; i++) {
            if (i != kept && i != lost) {
                var mean = (size[kept] * alike(kept, i) + size[lost] * alike(lost, i)) / sum;
                if (kept > i) {
                    alike[kept][i] = mean;
                } else {
                    alike[i][kept] = mean;
                }
            }
        }
        size[kept] = sum;
        gone[lost] = true;
        parent[lost] = kept;
    }

    private List<List<Integer>> groups(int[] parent) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (var i = 0; i < parent.length; i++) {
            var root = i;
            while (parent[root] != root) {
                root = parent[root];
            }
            groups.computeIfAbsent(root, _ -> new ArrayList<>()).add(i);
        }
        return List.copyOf(groups.values());
    }
}
