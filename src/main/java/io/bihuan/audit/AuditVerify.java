package io.bihuan.audit;

import io.bihuan.database.ProgramCommand;
import java.io.PrintStream;
import org.springframework.stereotype.Component;

/** {@code bihuan audit-verify}: checks the chain from the command line; the last line is worth writing down. */
@Component
class AuditVerify implements ProgramCommand {

    private final AuditCheck check;
    private final Sealer sealer;

    AuditVerify(AuditCheck check, Sealer sealer) {
        this.check = check;
        this.sealer = sealer;
    }

    @Override
    public String name() {
        return "audit-verify";
    }

    @Override
    public boolean run(PrintStream out) {
        var sealed = sealer.seal();
        while (sealed > 0) {
            sealed = sealer.seal();
        }
        var report = check.verify();
        out.printf("%d entries of the audit checked.%n", report.entries());
        for (var fault : report.faults()) {
            out.println(
                    fault.seq() == 0
                            ? "Outside the chain: " + fault.kind()
                            : "Entry " + fault.seq() + ": " + fault.kind());
        }
        out.println(report.intact() ? "The chain is whole." : "The chain is broken.");
        out.println("Its end: " + report.head());
        return report.intact();
    }
}
