package io.bihuan.handbook;

import java.util.List;

/**
 * A chapter as it is written for the first time, or anew.
 *
 * @param title its title
 * @param english its title in English, or ""
 * @param body its text in Markdown
 * @param areas codes of the competence areas it explains
 * @param rules the rules it explains
 * @param substantial whether it changes something of substance
 * @param reason why it is written anew, or ""
 */
public record NewVersion(
        String title,
        String english,
        String body,
        List<String> areas,
        List<String> rules,
        boolean substantial,
        String reason) {}
