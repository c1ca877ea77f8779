package io.bihuan.competence;

import java.time.Instant;
import java.util.UUID;

/**
 * A need for training that is closed.
 *
 * @param areaCode in which area
 * @param arisenAt since when it stood
 * @param closedAt until when
 * @param ground why it was closed, or "" where training showed in live service
 */
public record ClosedNeed(UUID id, String areaCode, Instant arisenAt, Instant closedAt, String ground) {}
