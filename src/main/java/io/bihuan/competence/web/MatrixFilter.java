package io.bihuan.competence.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Whom the matrix shows.
 *
 * @param team a team's id, or "" for all
 * @param words part of a name or number, or ""
 * @param lacking the code of an area or duty that they have not got, or ""
 * @param page from 0
 */
public record MatrixFilter(String team, String words, String lacking, int page) {

    static MatrixFilter of(
            @Nullable String team, @Nullable String words, @Nullable String lacking, @Nullable Integer page) {
        return new MatrixFilter(
                team == null ? "" : team,
                words == null ? "" : words.strip(),
                lacking == null ? "" : lacking,
                page == null ? 0 : Math.max(0, page));
    }

    /** The same on another page. */
    public String href(int other) {
        return "/competence?page=" + other + query();
    }

    /** As a sheet. */
    public String sheet() {
        return "/competence/sheet?format=xlsx" + query();
    }

    private String query() {
        return "&team=" + coded(team) + "&words=" + coded(words) + "&lacking=" + coded(lacking);
    }

    private static String coded(String typed) {
        return URLEncoder.encode(typed, StandardCharsets.UTF_8);
    }
}
