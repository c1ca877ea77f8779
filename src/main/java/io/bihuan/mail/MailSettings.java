package io.bihuan.mail;

/**
 * What a manager of channels decides about the mailbox.
 *
 * @param address the centre's own address, or "" for no mailbox
 * @param house what the centre calls itself as a sender
 * @param in where letters are fetched, by IMAP
 * @param out where they are handed in, by SMTP
 * @param anHour how many letters of one sender are taken in within an hour
 */
public record MailSettings(String address, String house, Server in, Server out, int anHour) {

    /** How the line is kept from being read. */
    public enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    /** A mail server. */
    public record Server(String host, int port, Security security, String user) {}

    /** Whether there is a mailbox at all. */
    public boolean isOpen() {
        return !address.isEmpty();
    }

    /** What stands behind the @ of its address. */
    String domain() {
        return address.substring(address.indexOf('@') + 1);
    }
}
