package io.bihuan.customer;

/** How alike two names are. */
final class Likeness {

    private Likeness() {}

    /** Whether two names differ in no more than so many characters, and begin alike: another family name is another person. */
    static boolean similar(String one, String other, int most) {
        var first = Masks.comparableName(one).codePoints().toArray();
        var second = Masks.comparableName(other).codePoints().toArray();
        return first.length > 0 && second.length > 0 && first[0] == second[0] && distance(first, second) <= most;
    }

    private static int distance(int[] one, int[] other) {
        var above = new int[other.length + 1];
        for (var place = 0; place <= other.length; place++) {
            above[place] = place;
        }
        for (var row = 1; row <= one.length; row++) {
            var line = new int[other.length + 1];
            line[0] = row;
            for (var place = 1; place <= other.length; place++) {
                var same = one[row - 1] == other[place - 1] ? 0 : 1;
                line[place] = Math.min(above[place - 1] + same, 1 + Math.min(above[place], line[place - 1]));
            }
            above = line;
        }
        return above[other.length];
    }
}
