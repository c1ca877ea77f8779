package io.bihuan.programme;

import java.util.List;
import java.util.Set;

/**
 * A programme as it is written down for the first time, or anew.
 *
 * @param code its stable name
 * @param basis the manual it follows
 * @param chinese its name in Chinese
 * @param english its name in English, or ""
 * @param purpose what it is for
 * @param rule the rule it comes from, or ""
 * @param days how many working days it takes
 * @param gates what stands at its end
 * @param steps its courses, in order
 * @param reason why it is written anew, or ""
 */
public record NewProgramme(
        String code,
        Basis basis,
        String chinese,
        String english,
        String purpose,
        String rule,
        int days,
        Set<Gate> gates,
        List<Step> steps,
        String reason) {}
