package io.bihuan.handbook;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A chapter in one of its versions.
 *
 * @param id its identity, the same in every version
 * @param number its place in the handbook
 * @param slug its stable name
 * @param version the version's number, from 1
 * @param current the number of the latest version
 * @param owed the number of the last version that changed something of substance: this one or a later is acknowledged
 * @param title its title
 * @param english its title in English, or ""
 * @param body its text in Markdown
 * @param areas codes of the competence areas it explains
 * @param rules the rules it explains
 * @param substantial whether this version changed something of substance
 * @param reason why it was written anew, or ""
 * @param writtenBy who wrote it
 * @param writtenAt when
 */
public record Chapter(
        UUID id,
        int number,
        String slug,
        int version,
        int current,
        int owed,
        String title,
        String english,
        String body,
        List<String> areas,
        List<String> rules,
        boolean substantial,
        String reason,
        UUID writtenBy,
        Instant writtenAt) {

    public Chapter {
        areas = List.copyOf(areas);
        rules = List.copyOf(rules);
    }

    /** The title in the reader's language, in Chinese where there is no other. */
    public String title(boolean inEnglish) {
        return inEnglish && !english.isBlank() ? english : title;
    }
}
