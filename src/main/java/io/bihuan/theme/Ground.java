package io.bihuan.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What every sentence of the trade has in common. All of them lie close together for the model; without their common part,
 * what tells them apart stands out.
 */
final class Ground {

    private Ground() {}

    static List<String> sentences() {
        try (var in = Objects.requireNonNull(Ground.class.getResourceAsStream("/theme/ground.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The mean of the vectors. */
    static float[] common(Collection<float[]> vectors) {
        var mean = new float[vectors.iterator().next().length];
        vectors.forEach(vector -> {
            for (var i = 0; i < mean.length; i++) {
                mean[i] += vector[i] / vectors.size();
            }
        });
        return mean;
    }

    /** The vector less the common part, of length 1 again. */
    static float[] without(float[] vector, float[] common) {
        var rest = new float[vector.length];
        var square = 0.0;
        for (var i = 0; i < rest.length; i++) {
            rest[i] = vector[i] - common[i];
            square += rest[i] * rest[i];
        }
        var length = (float) Math.sqrt(square);
        for (var i = 0; i < rest.length; i++) {
            rest[i] = length == 0 ? 0 : rest[i] / length;
        }
        return rest;
    }
}
