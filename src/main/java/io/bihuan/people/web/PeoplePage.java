package io.bihuan.people.web;

import io.bihuan.people.PeopleLists;
import io.bihuan.web.Option;
import io.bihuan.web.Ui;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The staff who were asked for. */
public record PeoplePage(
        PeopleLists.Found found, PeopleLists.Question asked, List<Places> tree, List<String> posts, int page) {

    /** The states as tabs. */
    public List<PeopleLists.State> states() {
        return List.of(PeopleLists.State.values());
    }

    /** The places, for the filter. */
    public List<Option> places(Ui ui) {
        return Stream.concat(Stream.of(new Option("", ui.text("people.any-place"))), Places.options(tree).stream())
                .toList();
    }

    /** The posts, for the filter. */
    public List<Option> postOptions(Ui ui) {
        return Stream.concat(
                        Stream.of(new Option("", ui.text("people.any-post"))),
                        posts.stream().map(post -> new Option(post, post)))
                .toList();
    }

    /** The unit asked for, or "". */
    public String unit() {
        return asked.unitId() == null ? "" : asked.unitId().toString();
    }

    /** Where somebody stands, from the branch down. */
    public String place(PeopleLists.Row row) {
        return String.join(
                " › ",
                Stream.of(row.branch(), row.department(), row.team())
                        .filter(name -> !name.isEmpty())
                        .toList());
    }

    /** The question as an address, on another page. */
    public String at(int other) {
        return "/people?state=" + asked.state() + "&unit=" + unit() + "&post=" + encoded(asked.post()) + "&words="
                + encoded(asked.words()) + "&page=" + other;
    }

    /** Whether more follow. */
    public boolean more() {
        return (page + 1) * PeopleLists.PAGE < found.total();
    }

    /** Whether nothing was narrowed down. */
    public boolean everybody() {
        return asked.words().isEmpty() && asked.unitId() == null && asked.post().isEmpty();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
