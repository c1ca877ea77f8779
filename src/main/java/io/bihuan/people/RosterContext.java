package io.bihuan.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a roster is checked against.
 *
 * @param units the organisation
 * @param posts the posts there are
 * @param grades the grades there are
 * @param namesByNumber who has a staff number already
 * @param logins the logins that are taken, in small letters
 * @param roleByWord the roles by their words and codes, in small letters
 * @param today the day it is
 */
record RosterContext(
        List<Unit> units,
        List<String> posts,
        List<String> grades,
        Map<String, String> namesByNumber,
        Set<String> logins,
        Map<String, io.bihuan.access.Role> roleByWord,
        LocalDate today) {

    @Nullable
    Unit below(@Nullable Unit upper, Unit.Kind kind, String name) {
        return units.stream()
                .filter(unit -> unit.kind() == kind
                        && unit.name().equals(name)
                        && (upper == null ? unit.parentId() == null : upper.id().equals(unit.parentId())))
                .findFirst()
                .orElse(null);
    }

    List<String> namesBelow(@Nullable Unit upper, Unit.Kind kind) {
        return units.stream()
                .filter(unit -> unit.kind() == kind
                        && (upper == null ? unit.parentId() == null : upper.id().equals(unit.parentId())))
                .map(Unit::name)
                .toList();
    }

    io.bihuan.access.@Nullable Role role(String word) {
        return roleByWord.get(word.strip().toLowerCase(Locale.ROOT));
    }
}
