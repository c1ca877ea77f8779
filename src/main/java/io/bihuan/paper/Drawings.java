package io.bihuan.paper;

import io.bihuan.standard.Standards;
import java.time.Clock;
import java.util.List;
import org.springframework.stereotype.Component;

/** Where papers of equal worth are drawn: as even as the standard in force wants them. */
@Component
public class Drawings {

    private final Expectations expectations;
    private final Standards standards;
    private final Clock clock;

    Drawings(Expectations expectations, Standards standards, Clock clock) {
        this.expectations = expectations;
        this.standards = standards;
        this.clock = clock;
    }

    /** A drawing from these pools; as many papers as are wanted come from it. */
    public EvenDrawing from(List<Pool> pools) {
        return expectations.of(pools).drawing(pools);
    }

    /** How far the standard lets the expected shares of two papers lie apart, from 0 to 1. */
    public double apart() {
        return standards.inForce(PaperStandard.class, clock.instant()).rules().apart();
    }
}
