package io.bihuan.demonstration;

import io.bihuan.access.Role;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * Who plays in the invented centre, and where they stand.
 *
 * @param branch the centre's name
 * @param departments its departments and their teams
 * @param people everybody
 */
record Cast(String branch, List<Department> departments, List<Member> people) {

    /** A department and its teams. */
    record Department(String name, List<String> teams) {}

    /**
     * One person.
     *
     * @param login what they sign in with
     * @param name their name
     * @param team the team or department they belong to
     * @param post their post
     * @param grade their grade
     * @param months how many months before the story's end they joined; 0 joins within its last three weeks
     * @param roles what they may do
     * @param skill how rarely they slip, from 0 to 100
     * @param weak what they slip at most, or null
     */
    record Member(
            String login,
            String name,
            String team,
            String post,
            String grade,
            int months,
            Set<Role> roles,
            int skill,
            @Nullable Slip weak) {

        boolean is(Role role) {
            return roles.contains(role);
        }

        /** Whether they join while the story is told. */
        boolean isNewcomer() {
            return months == 0;
        }
    }

    static Cast read() {
        try (var in = new ClassPathResource("demonstration/cast.yaml").getInputStream()) {
            return YAMLMapper.builder()
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build()
                    .readValue(in, Cast.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those of a role, in their order. */
    List<Member> holding(Role role) {
        return people.stream().filter(member -> member.is(role)).toList();
    }

    /** The one with this login. */
    Member member(String login) {
        return people.stream()
                .filter(member -> member.login().equals(login))
                .findFirst()
                .orElseThrow();
    }
}
