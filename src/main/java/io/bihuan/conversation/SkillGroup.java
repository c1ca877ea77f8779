package io.bihuan.conversation;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What conversations can be about, and who knows about it: those named, and those who stand well enough in its competence
 * area.
 *
 * @param areaCode the competence area, or null
 * @param words customers' words by which it is recognised
 * @param points how much it presses: points of priority
 * @param members who was named
 */
public record SkillGroup(
        UUID id, String name, @Nullable String areaCode, List<String> words, int points, Set<UUID> members) {

    public SkillGroup {
        words = List.copyOf(words);
        members = Set.copyOf(members);
    }

    /** Whether these words of a customer are about it. */
    boolean isMeantBy(String said) {
        return words.stream().anyMatch(said::contains);
    }
}
