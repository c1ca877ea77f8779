package io.bihuan.marking;

import io.bihuan.assessment.WrittenHandedIn;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Fills the queues with what is handed in. */
@Component
class HandedInPapers {

    private final MarkingDesk desk;

    HandedInPapers(MarkingDesk desk) {
        this.desk = desk;
    }

    @ApplicationModuleListener
    void on(WrittenHandedIn handedIn) {
        desk.takeIn(handedIn.sittingId(), handedIn.at());
    }
}
