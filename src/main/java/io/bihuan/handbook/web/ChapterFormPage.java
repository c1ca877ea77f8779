package io.bihuan.handbook.web;

import io.bihuan.competence.Area;
import io.bihuan.web.Errors;
import java.util.List;

/**
 * Writing a chapter.
 *
 * @param action where the form is sent, and where it leads back to
 * @param fresh whether it is a new one
 * @param form what is typed
 * @param errors what is wrong with it
 * @param areas the areas to choose from
 */
public record ChapterFormPage(String action, boolean fresh, ChapterForm form, Errors errors, List<Area> areas) {}
