package io.bihuan.maintenance;

/** A command that was not carried out, with the reason and what to do about it. */
class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    Refused(String message) {
        super(message);
    }
}
