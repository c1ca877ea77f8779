package io.bihuan.improvement.web;

import io.bihuan.improvement.CardLists;
import io.bihuan.improvement.CardState;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One card.
 *
 * @param card the card
 * @param area the name of its competence area, or ""
 * @param tale how it came here
 * @param onward where the reader may bring it from here
 * @param names the names of those who moved it
 * @param owners who may own it
 * @param form the move being written
 * @param errors what is wrong with it
 */
public record CardPage(
        CardLists.Row card,
        String area,
        List<CardLists.Move> tale,
        List<CardState> onward,
        Map<UUID, String> names,
        List<Option> owners,
        MoveForm form,
        Errors errors) {

    /** The name of a person, or a dash. */
    public String name(@Nullable UUID id) {
        return id == null ? "—" : names.getOrDefault(id, "—");
    }

    /** The owner's id for the form. */
    public String owner() {
        return card.ownerId() == null ? "" : card.ownerId().toString();
    }

    /** The date for the form. */
    public String due() {
        return card.dueOn() == null ? "" : card.dueOn().toString();
    }
}
