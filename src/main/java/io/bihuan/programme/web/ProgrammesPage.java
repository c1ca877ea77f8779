package io.bihuan.programme.web;

import java.util.List;

/**
 * Every programme.
 *
 * @param programmes the programmes, those of the manuals first
 * @param mayWrite whether the reader writes programmes
 * @param counts whether the reader sees how many are on them
 * @param starterMissing how many ready ones are not there yet
 */
public record ProgrammesPage(List<ProgrammeView> programmes, boolean mayWrite, boolean counts, int starterMissing) {}
