package io.bihuan.emergency.web;

import io.bihuan.emergency.Emergency;
import io.bihuan.emergency.EmergencyPlan;
import java.util.List;

/**
 * The emergencies of a branch and its plans.
 *
 * @param emergencies the latest
 * @param plans the plans
 * @param mayLead whether the reader may start one
 */
public record EmergenciesPage(List<Emergency> emergencies, List<EmergencyPlan> plans, boolean mayLead) {}
