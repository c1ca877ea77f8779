package io.bihuan.database;

/** A server that could lose what it has confirmed, or does not understand our SQL: the program does not start on it. */
public class UnsafeServer extends RuntimeException {

    private static final long serialVersionUID = 1;

    UnsafeServer(String message) {
        super(message);
    }
}
