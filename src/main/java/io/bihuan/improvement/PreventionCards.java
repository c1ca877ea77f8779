package io.bihuan.improvement;

import io.bihuan.complaint.ComplaintClosed;
import io.bihuan.web.Arc;
import java.util.List;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Turns what an archived complaint says must not happen again into work on the board, a card for each line. */
@Component
class PreventionCards {

    private static final int TITLE = 80;

    private final CardDesk cards;
    private final LoopFlow flows;

    PreventionCards(CardDesk cards, LoopFlow flows) {
        this.cards = cards;
        this.flows = flows;
    }

    @ApplicationModuleListener
    void on(ComplaintClosed closed) {
        if (closed.prevention().isBlank()) {
            return;
        }
        var address = "/complaints/" + closed.number();
        var measures =
                closed.prevention().lines().filter(line -> !line.isBlank()).toList();
        for (var measure = 0; measure < measures.size(); measure++) {
            cards.propose(
                    new NewCard(
                            title(measures.get(measure)),
                            closed.number() + "\n" + closed.description() + "\n\n" + measures.get(measure),
                            closed.areaCode(),
                            "COMPLAINT",
                            closed.complaintId() + (measure == 0 ? "" : "#" + measure),
                            address),
                    closed.by());
        }
        flows.note(
                "COMPLAINT",
                closed.complaintId().toString(),
                new LoopFlow.Flow(
                        Arc.SERVE,
                        Arc.IMPROVE,
                        "improvement.flow.prevention",
                        List.of(closed.number(), "area:" + closed.areaCode()),
                        address,
                        closed.at()));
    }

    private static String title(String prevention) {
        var line = prevention.strip().lines().findFirst().orElse("").strip();
        return line.codePointCount(0, line.length()) <= TITLE
                ? line
                : line.substring(0, line.offsetByCodePoints(0, TITLE - 1)) + "…";
    }
}
