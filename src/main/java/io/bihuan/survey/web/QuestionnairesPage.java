package io.bihuan.survey.web;

import io.bihuan.survey.Questionnaire;
import java.util.List;

/** Every questionnaire; those that ship with the product can be put there where they are missing. */
public record QuestionnairesPage(List<Questionnaire> all, boolean lacksStarter) {}
