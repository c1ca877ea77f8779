package io.bihuan.course;

import java.util.List;

/**
 * A course as it is written down for the first time, or anew.
 *
 * @param code its stable name
 * @param programme the programme it belongs to
 * @param place its place in the programme
 * @param chinese its name in Chinese
 * @param english its name in English, or ""
 * @param objective what a person can do afterwards
 * @param rule the rule it comes from, or ""
 * @param endsInTest whether a test stands at its end
 * @param areas codes of the competence areas it builds
 * @param blocks its parts, in order
 */
public record NewCourse(
        String code,
        String programme,
        int place,
        String chinese,
        String english,
        String objective,
        String rule,
        boolean endsInTest,
        List<String> areas,
        List<Block> blocks) {}
