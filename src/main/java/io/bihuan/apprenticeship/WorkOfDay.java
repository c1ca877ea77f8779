package io.bihuan.apprenticeship;

import io.bihuan.web.Ui;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Tells what people did on a day, so that a debrief need not be typed from memory; a bean of the module that knows it. */
public interface WorkOfDay {

    /** What these people did in that time, worded for the viewer, in the order of the day; at most some forty. */
    List<Deed> of(Collection<UUID> staff, Instant from, Instant until, Ui ui);

    /**
     * One piece of work.
     *
     * @param id what a debrief remembers it by
     * @param staffId whose
     * @param title what it was
     * @param findings what was seen to be wanting, a sentence each
     * @param href where it can be read
     */
    record Deed(UUID id, UUID staffId, Instant at, String title, List<String> findings, String href) {

        public Deed {
            findings = List.copyOf(findings);
        }
    }
}
