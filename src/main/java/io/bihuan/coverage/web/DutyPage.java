package io.bihuan.coverage.web;

import io.bihuan.coverage.Duty;
import io.bihuan.coverage.Fulfilment;
import io.bihuan.web.Option;
import java.time.YearMonth;
import java.util.List;

/**
 * One duty with what stands behind its figures: the trainings that were held and the people who were asked.
 *
 * @param month the month it was opened from
 * @param duty what is asked
 * @param name its topics
 * @param sessions the trainings that count
 * @param people the people, those who did least first
 * @param team the team that is looked at, or ""
 * @param teams the teams to choose from
 * @param page which page of people, from 0
 * @param more whether there is a page after
 */
public record DutyPage(
        YearMonth month,
        Duty duty,
        String name,
        List<SessionRow> sessions,
        List<PersonRow> people,
        String team,
        List<Option> teams,
        int page,
        boolean more) {

    /** A training, in words. */
    public record SessionRow(Fulfilment.Session session, String topic, String instructor) {}

    /** A person, in words. */
    public record PersonRow(Fulfilment.Part part, String name, String number, String team) {}
}
