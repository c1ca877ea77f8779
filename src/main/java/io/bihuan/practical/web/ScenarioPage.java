package io.bihuan.practical.web;

import io.bihuan.web.Errors;

/** The form of a new scene. */
public record ScenarioPage(ScenarioForm form, Errors errors) {}
