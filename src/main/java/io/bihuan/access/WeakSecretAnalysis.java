package io.bihuan.access;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says on the console, without a stack trace, why the program does not start. */
class WeakSecretAnalysis extends AbstractFailureAnalyzer<WeakSecret> {

    @Override
    protected FailureAnalysis analyze(Throwable root, WeakSecret cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set " + cause.variable()
                        + " to a value that nobody else knows, for instance from: openssl rand -hex 24",
                cause);
    }
}
