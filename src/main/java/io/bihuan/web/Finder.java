package io.bihuan.web;

import java.util.List;

/** Lets one module's things be found from the frame's search; a bean of that module. */
public interface Finder {

    /**
     * The things that fit the words and that the viewer may see, the best first, at most five. Must answer within some
     * tens of milliseconds: it is asked while the person types.
     */
    List<Found> find(String words, Viewer viewer, Ui ui);

    /**
     * One thing found.
     *
     * @param kind what it is, in the viewer's language: “投诉”, “知识”
     * @param title its name
     * @param href its page
     */
    record Found(String kind, String title, String href) {}
}
