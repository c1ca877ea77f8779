package io.bihuan.webform.web;

import io.bihuan.conversation.State;
import io.bihuan.web.ClockChip;
import io.bihuan.webform.Enquiry;

/**
 * A question of the form in a list.
 *
 * @param state how its conversation stands
 * @param clock the time for its answer, running or met
 */
public record EnquiryRow(Enquiry enquiry, State state, ClockChip clock) {}
