package io.bihuan.career.web;

import io.bihuan.career.Check;
import io.bihuan.career.Condition;
import io.bihuan.career.Promotion;
import io.bihuan.career.Standing;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * People before their next grade.
 *
 * @param shelf which of them are shown
 * @param standings all of them, whoever lacks least in front
 * @param open the promotions that are open, by person
 * @param branch whether the viewer sees the whole branch, and so every promotion
 */
public record CareersPage(Shelf shelf, List<Standing> standings, Map<UUID, Promotion> open, boolean branch) {

    private static final int MOST = 200;

    /** How near they are. */
    public enum Shelf {
        ELIGIBLE,
        NEAR,
        ALL
    }

    /** The shelves. */
    public List<Shelf> shelves() {
        return List.of(Shelf.values());
    }

    /** How many stand on a shelf. */
    public int count(Shelf one) {
        return (int) standings.stream().filter(standing -> on(one, standing)).count();
    }

    /** Those on the shelf, at most some hundreds. */
    public List<Standing> shown() {
        return standings.stream()
                .filter(standing -> on(shelf, standing))
                .limit(MOST)
                .toList();
    }

    /** Whether there are more than are shown. */
    public boolean cut() {
        return count(shelf) > MOST;
    }

    private static boolean on(Shelf shelf, Standing standing) {
        return switch (shelf) {
            case ELIGIBLE -> standing.eligible();
            case NEAR -> standing.missing().size() == 1;
            case ALL -> true;
        };
    }

    /** Where somebody stands, and what they do. */
    public String place(Standing one) {
        return Stream.of(
                        one.person().team().isEmpty()
                                ? one.person().department()
                                : one.person().team(),
                        one.person().post())
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    /** The conditions, as columns. */
    public List<Condition> conditions() {
        return Arrays.stream(Condition.values())
                .filter(each -> shown().stream().anyMatch(one -> one.check(each).isPresent()))
                .toList();
    }

    /** How a condition stands with somebody; null where it does not apply. */
    public @Nullable Check check(Standing standing, Condition condition) {
        return standing.check(condition).orElse(null);
    }

    /** The open promotion of somebody to this very grade. */
    public @Nullable Promotion promotion(Standing standing) {
        var one = open.get(standing.person().id());
        return one != null && one.toGrade().equals(standing.rung().to()) ? one : null;
    }
}
