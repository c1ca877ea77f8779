package io.bihuan.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A sitting with what marking it needs. */
record Sitting(
        UUID id,
        UUID examId,
        UUID staffId,
        UUID paperId,
        BigDecimal passMark,
        BigDecimal total,
        String items,
        Instant endsAt,
        int attempt,
        int round) {

    SittingId sittingId() {
        return new SittingId(id);
    }

    List<Item> paper() {
        return Json.items(items);
    }
}
