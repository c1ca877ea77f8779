package io.bihuan.question.web;

import io.bihuan.competence.Area;
import io.bihuan.people.Person;
import io.bihuan.question.Versions;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The questions that wait for the viewer's review.
 *
 * @param waiting the ones that wait longest
 * @param count how many there are altogether
 */
public record ReviewsPage(List<Versions.Waiting> waiting, int count, Map<UUID, Person> authors, List<Area> areas) {

    /** Who wrote it. */
    public String author(Versions.Waiting question) {
        return Life.name(authors, question.madeBy());
    }

    /** The name of its area. */
    public String area(Versions.Waiting question, Ui ui) {
        return QuestionsPage.name(areas, question.areaCode(), ui);
    }
}
