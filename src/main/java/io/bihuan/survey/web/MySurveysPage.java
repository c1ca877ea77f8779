package io.bihuan.survey.web;

import io.bihuan.survey.Survey;
import io.bihuan.web.ClockChip;
import java.util.List;

/** What waits for one's answer, and what was said of oneself. */
public record MySurveysPage(List<Line> waiting, List<Survey> ofMe) {

    /** A survey with its deadline. */
    public record Line(Survey survey, String subject, ClockChip clock) {}
}
