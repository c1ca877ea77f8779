package io.bihuan.itemanalysis.web;

import io.bihuan.itemanalysis.Report;
import io.bihuan.itemanalysis.ReportDraft;
import org.jspecify.annotations.Nullable;

/** A report as it was typed. */
public record ReportForm(
        @Nullable String findings,
        @Nullable String causes,
        @Nullable String measures,
        @Nullable Integer revision,
        @Nullable Boolean closing) {

    static ReportForm of(Report report, String suggestion) {
        return new ReportForm(
                report.writtenAt() == null ? suggestion : report.findings(),
                report.causes(),
                report.measures(),
                report.revision(),
                false);
    }

    ReportForm seen(int now) {
        return new ReportForm(findings, causes, measures, now, closing);
    }

    ReportDraft draft() {
        return new ReportDraft(word(findings), word(causes), word(measures), revision == null ? -1 : revision);
    }

    boolean closes() {
        return Boolean.TRUE.equals(closing);
    }

    /** A field's words. */
    public static String word(@Nullable String typed) {
        return typed == null ? "" : typed;
    }
}
