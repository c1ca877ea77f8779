package io.bihuan.people.web;

import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.util.List;
import java.util.stream.Stream;

/** The form that takes somebody on. */
public record HiringPage(HiringForm form, Errors errors, List<Places> tree, List<String> posts, List<String> grades) {

    /** The places there are. */
    public List<Option> places(Ui ui) {
        return Stream.concat(Stream.of(new Option("", ui.text("people.choose"))), Places.options(tree).stream())
                .toList();
    }

    /** The posts there are. */
    public List<Option> postOptions() {
        return posts.stream().map(post -> new Option(post, post)).toList();
    }

    /** The grades there are. */
    public List<Option> gradeOptions() {
        return grades.stream().map(grade -> new Option(grade, grade)).toList();
    }
}
