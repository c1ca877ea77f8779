package io.bihuan.assessment.web;

import io.bihuan.assessment.SittingLists;

/** A sitting that is handed in and whose result is not out yet. */
public record BeingMarkedPage(SittingLists.Standing standing, String name) {}
