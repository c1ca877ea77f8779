package io.bihuan.web;

/** Something is not there, or not for this person to see; the two look the same. Shown as a page with status 404. */
public class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1;

    public NotFound(String what) {
        super(what);
    }
}
