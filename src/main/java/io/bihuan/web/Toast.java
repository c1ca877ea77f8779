package io.bihuan.web;

import java.io.Serializable;
import java.util.List;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/**
 * A short word after an action, shown once on the page that follows.
 *
 * @param key its wording
 * @param arguments what is put into the wording; escaped where it is shown
 * @param tone GOOD for what was done, WARN for a refusal
 */
public record Toast(String key, List<Object> arguments, Tone tone) implements Serializable {

    static final String ATTRIBUTE = "toast";

    /** Says on the next page what was done. */
    public static void done(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Toast(key, List.of(arguments), Tone.GOOD));
    }

    /** Says on the next page what was refused, and what to do. */
    public static void refused(RedirectAttributes redirect, String key, Object... arguments) {
        redirect.addFlashAttribute(ATTRIBUTE, new Toast(key, List.of(arguments), Tone.WARN));
    }
}
