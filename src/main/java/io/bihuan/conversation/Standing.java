package io.bihuan.conversation;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a customer stands with the centre, as far as it matters to who serves them and when.
 *
 * @param raises what lets them go before others, each with its reason
 * @param grades the grades of agent who should serve them, as {@link io.bihuan.people.Person#grade()} names them; preferred
 *     at first, anybody certified after a while; empty where anybody will do
 * @param highValue whether they need high-value service
 */
public record Standing(List<Raise> raises, Set<String> grades, boolean highValue) {

    /** Nothing that routing should know of. */
    public static final Standing NONE = new Standing(List.of(), Set.of(), false);

    public Standing {
        raises = List.copyOf(raises);
        grades = Set.copyOf(grades);
    }

    /** Why somebody goes before others. */
    public enum Reason {
        /** They need high-value service; the standard says how much that counts. */
        HIGH_VALUE,
        /** A complaint of theirs is open; the standard says how much that counts. */
        COMPLAINT,
        /** Something else, told in words, that counts as much as is said. */
        STANDING
    }

    /**
     * One reason to go before others.
     *
     * @param points how much it counts where it is told in words; each point as one piece of time waited already. 0 where
     *     the standard says so
     * @param words what a supervisor reads, in the house's language, or ""
     */
    public record Raise(Reason reason, int points, String words) {}

    /** Both together. */
    Standing and(Standing other) {
        return new Standing(
                Stream.concat(raises.stream(), other.raises.stream()).toList(),
                Stream.concat(grades.stream(), other.grades.stream()).collect(Collectors.toUnmodifiableSet()),
                highValue || other.highValue);
    }
}
