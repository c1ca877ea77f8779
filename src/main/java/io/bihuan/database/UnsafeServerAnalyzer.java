package io.bihuan.database;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says in two sentences why the program did not start. */
class UnsafeServerAnalyzer extends AbstractFailureAnalyzer<UnsafeServer> {

    @Override
    protected FailureAnalysis analyze(Throwable root, UnsafeServer cause) {
        return new FailureAnalysis(
                cause.getMessage(),
                "Change the server's settings or choose another server with BIHUAN_DATABASE_URL, then start again.",
                cause);
    }
}
