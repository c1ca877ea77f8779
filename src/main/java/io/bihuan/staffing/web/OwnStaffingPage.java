package io.bihuan.staffing.web;

import io.bihuan.staffing.Checklist;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One's own checklists and probation. */
public record OwnStaffingPage(List<Checklist> lists, StaffingPage.@Nullable Line probation, Instant now) {}
