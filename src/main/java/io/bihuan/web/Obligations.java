package io.bihuan.web;

import java.util.List;

/** What one module asks of a person today; a bean of that module. */
public interface Obligations {

    /** What this viewer owes now or soon, at most a dozen, the most pressing first. */
    List<Obligation> owedBy(Viewer viewer, Ui ui);
}
