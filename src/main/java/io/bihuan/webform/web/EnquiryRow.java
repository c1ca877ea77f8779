package io.bihuan.webform.web;

import io.bihuan.conversation.State;
import io.bihuan.web.ClockChip;
import io.bihuan.webform.Enquiry;
import org.jspecify.annotations.Nullable;

/**
 * A question of the form in a list.
 *
 * @param topic what it is about, or "" where its words are gone
 * @param state how its conversation stands; null where it is gone
 * @param clock the time for its answer, running or met
 */
public record EnquiryRow(
        Enquiry enquiry, String topic, @Nullable State state, ClockChip clock) {}
