package io.bihuan.material.web;

import io.bihuan.material.Audience;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;

/**
 * Describing a material.
 *
 * @param action where the form is sent
 * @param fresh whether it is a new one, with its file
 * @param form what is typed
 * @param errors what is wrong with it
 * @param places the courses and their blocks
 * @param posts the posts of the house
 * @param branches its branches
 */
public record MaterialFormPage(
        String action,
        boolean fresh,
        MaterialForm form,
        Errors errors,
        List<Option> places,
        List<String> posts,
        List<Option> branches) {

    /** The kinds of audience. */
    public Audience.Whom[] audiences() {
        return Audience.Whom.values();
    }
}
