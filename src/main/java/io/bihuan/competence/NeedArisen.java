package io.bihuan.competence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A person has been weak in one area so often, within the standard's window, that training is due.
 *
 * @param needId the need
 * @param staffId whose
 * @param areaCode in which area
 * @param at when the evidence was full
 * @param reasons what was seen, one sentence a piece of evidence
 */
public record NeedArisen(UUID needId, UUID staffId, String areaCode, Instant at, List<String> reasons) {}
