package io.bihuan.job.web;

import io.bihuan.job.WorkState;

/**
 * One piece of work with the rows it left out.
 *
 * @param list what the list knows of it too
 * @param work the work
 */
public record WorkPage(JobPage list, WorkState work) {}
