package io.bihuan.improvement.web;

import io.bihuan.improvement.FeedbackLists;
import io.bihuan.people.Person;
import io.bihuan.web.Errors;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The register of customer feedback (M-12).
 *
 * @param rows its entries of the last year
 * @param people the owners
 * @param form the entry being written
 * @param errors what is wrong with it
 */
public record FeedbackPage(List<FeedbackLists.Row> rows, Map<UUID, Person> people, FeedbackForm form, Errors errors) {

    /** The owner's name. */
    public String owner(UUID id) {
        var person = people.get(id);
        return person == null ? "—" : person.name();
    }
}
