package io.bihuan.people;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Somebody of the staff as other modules see them.
 *
 * @param id who
 * @param number the staff number they are known by on paper
 * @param name their name, unmasked
 * @param teamId the unit they stand in: as a rule a team, for those above teams a department or branch
 * @param branchId the branch above it
 * @param team the team's name, or "" where they stand above teams
 * @param department the department's name, or ""
 * @param branch the branch's name
 * @param post what they do
 * @param grade how far they have come
 */
public record Person(
        UUID id,
        String number,
        String name,
        UUID teamId,
        UUID branchId,
        String team,
        String department,
        String branch,
        String post,
        String grade) {

    /** Where they stand, from the branch down. */
    public String place() {
        return Stream.of(branch, department, team)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(" › "));
    }
}
