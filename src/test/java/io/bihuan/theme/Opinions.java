package io.bihuan.theme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Invented opinions with what each is about; the first half set the threshold, the second half checks it. */
final class Opinions {

    private static final String BEGINS_SECOND = "排班";

    private Opinions() {}

    /** One opinion; those about nothing else that is said are about themselves. */
    record Opinion(String about, String text) {}

    static List<Opinion> all() {
        try (var in = Objects.requireNonNull(Opinions.class.getResourceAsStream("/theme/said.txt"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split("\\|", 2))
                    .map(parts -> new Opinion(parts[0].equals("-") ? parts[1] : parts[0], parts[1]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int second() {
        return all().stream().map(Opinion::about).toList().indexOf(BEGINS_SECOND);
    }

    static List<Opinion> first() {
        return all().subList(0, second());
    }

    static List<Opinion> latter() {
        return all().subList(second(), all().size());
    }

    static List<String> texts(List<Opinion> opinions) {
        return opinions.stream().map(Opinion::text).toList();
    }

    /**
     * How well groups meet what the opinions are about: of the pairs put together, the share that belongs together; and of
     * the pairs that belong together, the share put together.
     */
    record Fit(double right, double found) {

        static Fit of(List<List<Integer>> groups, List<Opinion> opinions) {
            var both = 0;
            var together = 0;
            var belong = 0;
            for (var i = 0; i < opinions.size(); i++) {
                for (var j = 0; j < i; j++) {
                    var same = opinions.get(i).about().equals(opinions.get(j).about());
                    var put = together(groups, i, j);
                    both += same && put ? 1 : 0;
                    together += put ? 1 : 0;
                    belong += same ? 1 : 0;
                }
            }
            return new Fit(together == 0 ? 1 : both / (double) together, both / (double) belong);
        }

        private static boolean together(List<List<Integer>> groups, int one, int other) {
            return groups.stream().anyMatch(group -> group.contains(one) && group.contains(other));
        }
    }
}
