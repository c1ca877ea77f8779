package io.bihuan.training;

import io.bihuan.web.Ui;
import java.util.List;
import java.util.UUID;

/** Puts steps on a person's way through learning; a bean of the module that knows them. */
public interface LearningSteps {

    /** The steps of this person, worded for the viewer; empty where there are none. */
    List<LearningStep> of(UUID staffId, Ui ui);
}
