package io.bihuan.mail;

import io.bihuan.customer.CustomerId;
import java.util.Optional;

/**
 * Letters that only one customer may read, such as a code. They are handed to the mail server at once and kept nowhere,
 * neither in a conversation nor in a queue; whoever asks knows at once whether it went.
 */
public interface LettersToOne {

    /** What may be shown of the address that a letter would go to; empty without a mailbox or an address. */
    Optional<String> reaches(CustomerId customer);

    /** Hands a letter over; false where the mail server does not take it, or nobody is reached. Takes as long as the line. */
    boolean hand(CustomerId customer, String subject, String words);
}
