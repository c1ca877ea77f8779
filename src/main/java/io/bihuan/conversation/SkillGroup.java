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
 * @param accepting how its talks come to an agent
 */
public record SkillGroup(
        UUID id,
        String name,
        @Nullable String areaCode,
        List<String> words,
        int points,
        Set<UUID> members,
        Accepting accepting) {

    /** How a talk that was matched with an agent comes to them. */
    public enum Accepting {
        /** As the standard says for everybody (E-03). */
        AS_RULED,
        /** It counts as accepted, and the greeting goes. */
        AT_ONCE,
        /** A card waits for their answer; unanswered, the talk goes on to the next. */
        BY_CARD
    }

    public SkillGroup {
        words = List.copyOf(words);
        members = Set.copyOf(members);
    }

    /** Whether these words of a customer are about it. */
    boolean isMeantBy(String said) {
        return words.stream().anyMatch(said::contains);
    }
}
