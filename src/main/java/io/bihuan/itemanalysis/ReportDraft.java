package io.bihuan.itemanalysis;

import io.bihuan.web.Errors;

/**
 * What the supervisor wrote.
 *
 * @param revision the writing that they had before them
 */
public record ReportDraft(String findings, String causes, String measures, int revision) {

    private static final int LONGEST = 4000;

    public ReportDraft {
        findings = findings.strip();
        causes = causes.strip();
        measures = measures.strip();
    }

    /** What keeps it from being kept. */
    public Errors faults() {
        return Errors.none()
                .addIf(findings.length() > LONGEST, "findings", "itemanalysis.fault.long", LONGEST)
                .addIf(causes.length() > LONGEST, "causes", "itemanalysis.fault.long", LONGEST)
                .addIf(measures.length() > LONGEST, "measures", "itemanalysis.fault.long", LONGEST);
    }

    /** What keeps it from being closed, besides. */
    public Errors gaps() {
        return faults().addIf(findings.isEmpty(), "findings", "itemanalysis.fault.findings")
                .addIf(measures.isEmpty(), "measures", "itemanalysis.fault.measures");
    }
}
