package io.bihuan.complaint;

import io.bihuan.customer.CustomerId;
import io.bihuan.mail.LettersToOne;
import io.bihuan.web.Ui;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One-time codes that the customer behind a link has sent to their own address, so that nobody in the house knows them. A
 * new code takes the place of the former once the mail server has taken it; it ends after the time that the standard
 * gives, and only so many go for one link.
 */
@Service
public class RemedyCodes {

    private final LinkRows rows;
    private final Complaints complaints;
    private final ComplaintRules standards;
    private final LettersToOne letters;
    private final History history;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RemedyCodes(
            LinkRows rows,
            Complaints complaints,
            ComplaintRules standards,
            LettersToOne letters,
            History history,
            TransactionTemplate transaction,
            Clock clock) {
        this.rows = rows;
        this.complaints = complaints;
        this.standards = standards;
        this.letters = letters;
        this.history = history;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** What came of asking for a code. */
    public enum Mailing {
        MAILED,
        TOO_MANY,
        /** The mail server did not take it; the former code still works. */
        FAILED,
        GONE
    }

    /** What may be shown of the address that a code would go to; empty where none can. */
    public Optional<String> reaches(String token) {
        var link = open(token);
        return link == null ? Optional.empty() : letters.reaches(customer(link));
    }

    /** Sends a fresh code, in the customer's language; no transaction waits for the mail server. */
    public Mailing send(String token, Ui ui) {
        var link = open(token);
        if (link == null) {
            return Mailing.GONE;
        }
        var complaint = complaints.require(link.complaint());
        var rules = standards.of(complaint.standardVersion());
        if (!rows.mails(token, rules.codesByMail())) {
            return Mailing.TOO_MANY;
        }
        var address = letters.reaches(customer(link)).orElse("");
        var code = RemedyLinks.newCode();
        var words = ui.text(
                "complaint.code.letter", code, complaint.number(), ui.dates().length(rules.codeValid()));
        if (!letters.hand(customer(link), ui.text("complaint.code.letter.subject", complaint.number()), words)) {
            return Mailing.FAILED;
        }
        transaction.executeWithoutResult(_ -> {
            var now = clock.instant();
            rows.code(token, code, now.plus(rules.codeValid()));
            history.add(complaint.id(), Happening.plain(now, null, Happening.Kind.CODE_MAILED, address));
        });
        return Mailing.MAILED;
    }

    private CustomerId customer(LinkRows.Link link) {
        return new CustomerId(complaints.require(link.complaint()).customerId());
    }

    private LinkRows.@Nullable Link open(String token) {
        return rows.find(token)
                .filter(link -> link.state(clock.instant()) == RemedyLinks.State.OPEN)
                .orElse(null);
    }
}
