package io.bihuan.assessment.web;

import io.bihuan.assessment.ExamLists;

/** An exam with those who can be named to watch it. */
public record WatchPage(ExamLists.Exam exam, WatchPicks watch) {}
