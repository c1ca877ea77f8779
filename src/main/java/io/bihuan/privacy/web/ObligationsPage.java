package io.bihuan.privacy.web;

import io.bihuan.calendar.Term;
import io.bihuan.privacy.LegalTerm;
import io.bihuan.privacy.LegalTerms;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The time limits and duties of the law on a day. */
public record ObligationsPage(List<LegalTerms.Switched> terms, LocalDate today) {

    private static final Pattern ARTICLE = Pattern.compile("§([0-9–]+)");
    private static final String NONE = "—";

    /** Whether the primary text was read. */
    public boolean confirmed(LegalTerm term) {
        return term.mark() == LegalTerm.Mark.V;
    }

    /** The articles as a lawyer names them; nothing where none is known. */
    public String article(LegalTerm term, Ui ui) {
        var named = ARTICLE.matcher(term.article()).replaceAll(found -> ui.text("privacy.article", found.group(1)));
        if (named.equals(NONE)) {
            return "";
        }
        return ui.english() ? named.replace("、", ", ").replace("；", "; ") : named;
    }

    /** From when until when, in words. */
    public String inForce(LegalTerm term, Ui ui) {
        return (term.from() == null ? NONE : term.from().toString())
                + (term.until() == null ? "" : " – " + term.until());
    }

    /** How long, in words; "—" where it is a duty and no limit. */
    public String length(@Nullable Term term, Ui ui) {
        if (term == null) {
            return "—";
        }
        return switch (term.kind()) {
            case ELAPSED, WORKING_DURATION -> ui.dates().length(term.duration());
            case WORKING_DAYS -> ui.text("privacy.term.working-days", term.count());
            case CALENDAR_DAYS -> ui.text("privacy.term.days", term.count());
            case CALENDAR_MONTHS -> ui.text("privacy.term.months", term.count());
        };
    }
}
