package io.bihuan.web;

/** Knows which pages a person may open, so that nobody is shown a way that ends before a wall; the gate's module answers. */
public interface Doors {

    /** Whether the gate would let the viewer through to the page at this address of ours. */
    boolean open(Viewer viewer, String href);
}
