package io.bihuan.programme.web;

import io.bihuan.programme.Gate;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import java.util.List;

/**
 * Writing a programme.
 *
 * @param action where the form is sent
 * @param back the page it leads back to
 * @param fresh whether it is a new one
 * @param form what is typed
 * @param errors what is wrong with it
 * @param gates the gates to choose from
 * @param courses the courses to choose from, none first
 * @param parts the shares a course may count to
 * @param teachers who may have to teach it
 */
public record ProgrammeFormPage(
        String action,
        String back,
        boolean fresh,
        ProgrammeForm form,
        Errors errors,
        List<Gate> gates,
        List<Option> courses,
        List<Option> parts,
        List<Option> teachers) {}
