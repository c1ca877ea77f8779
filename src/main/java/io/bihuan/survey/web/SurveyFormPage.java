package io.bihuan.survey.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;

/** Asking people: what, whom, until when. */
public record SurveyFormPage(
        SurveyForm form, Errors errors, List<Option> questionnaires, List<Option> teams, List<Option> people) {}
