package io.bihuan.complaint;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Who is told at each step of an escalation: first one supervisor; then, each time nobody acknowledged, the next in line
 * and the directors; when the line is at its end, all of them again.
 */
final class Rung {

    private Rung() {}

    static List<UUID> first(List<UUID> line, List<UUID> directors) {
        return line.isEmpty() ? List.copyOf(directors) : List.of(line.getFirst());
    }

    static List<UUID> after(Set<UUID> told, List<UUID> line, List<UUID> directors) {
        var next = line.stream().filter(each -> !told.contains(each)).findFirst();
        var whom = new LinkedHashSet<UUID>();
        next.ifPresentOrElse(whom::add, () -> whom.addAll(line));
        whom.addAll(directors);
        return new ArrayList<>(whom);
    }
}
