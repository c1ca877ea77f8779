package io.bihuan.recruiting.web;

import io.bihuan.people.Unit;
import io.bihuan.recruiting.Source;
import io.bihuan.web.Errors;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/**
 * The form that takes an application down.
 *
 * @param branches those to choose from
 */
public record ApplicantFormPage(Typed typed, Errors errors, List<Unit> branches, List<String> posts, LocalDate today) {

    /** The branches. */
    public List<Option> branchOptions() {
        return branches.stream()
                .map(unit -> new Option(unit.id().toString(), unit.name()))
                .toList();
    }

    /** The posts. */
    public List<Option> postOptions() {
        return posts.stream().map(post -> new Option(post, post)).toList();
    }

    /** The ways in which applications come. */
    public List<Option> sources(Ui ui) {
        return Stream.of(Source.values())
                .map(source -> new Option(source.name(), ui.label("recruiting.source", source)))
                .toList();
    }
}
