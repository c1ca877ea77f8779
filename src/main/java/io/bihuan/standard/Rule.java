package io.bihuan.standard;

import java.util.List;

/**
 * One rule of a source document, traceable by its id.
 *
 * @param id the source's letter and a number, for instance {@code E-13}
 * @param area what it is mainly about
 * @param titleZh its title in Chinese
 * @param titleEn its title in English
 * @param textZh what it asks for, in Chinese
 * @param textEn what it asks for, in English
 * @param figures the figures in it, in their order
 */
public record Rule(
        String id, Area area, String titleZh, String titleEn, String textZh, String textEn, List<Figure> figures) {

    public Rule {
        figures = List.copyOf(figures);
    }

    /** The letter of its source. */
    public char letter() {
        return id.charAt(0);
    }
}
