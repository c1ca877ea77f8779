package io.bihuan.notice;

import java.util.Locale;

/**
 * How a person wants to be told.
 *
 * @param address their e-mail address, empty where they gave none
 * @param byMail whether notices go there too
 * @param quiet when not
 * @param locale the language of the e-mail
 */
public record Preference(String address, boolean byMail, QuietHours quiet, Locale locale) {}
