package io.bihuan.improvement.web;

import io.bihuan.improvement.CardLists;
import io.bihuan.improvement.CardState;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import io.bihuan.web.Tone;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The improvement board.
 *
 * @param lanes its columns
 * @param people the owners' names
 * @param areas the names of competence areas
 * @param today the day, to tell what is late
 * @param form the proposal being written
 * @param errors what is wrong with it
 */
public record BoardPage(
        List<Lane> lanes,
        Map<UUID, Person> people,
        Map<String, String> areas,
        LocalDate today,
        ProposalForm form,
        Errors errors) {

    /** One column and how many cards stand in it in all. */
    public record Lane(CardState state, int count, List<CardLists.Row> cards) {}

    /** Whether nothing stands on the board. */
    public boolean empty() {
        return lanes.stream().allMatch(lane -> lane.count() == 0);
    }

    /** The owner's name, or "". */
    public String owner(@Nullable UUID id) {
        var person = id == null ? null : people.get(id);
        return person == null ? "" : person.name();
    }

    /** How pressing the card's date is. */
    public Tone tone(CardLists.Row card) {
        var due = card.dueOn();
        return due != null && card.state().isOpen() && due.isBefore(today) ? Tone.BAD : Tone.NEUTRAL;
    }
}
