package io.bihuan.access;

/** A secret given by the environment is too weak to start with. */
class WeakSecret extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final String variable;

    WeakSecret(String variable, String reason) {
        super(variable + " is refused: " + reason);
        this.variable = variable;
    }

    String variable() {
        return variable;
    }
}
