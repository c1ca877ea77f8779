package io.bihuan.access;

import java.io.Serializable;
import java.time.Instant;
import org.springframework.session.Session;

/**
 * How a session began.
 *
 * @param startedAt when its person signed in
 * @param address from where
 * @param browser with what, as it calls itself
 */
public record SessionFacts(Instant startedAt, String address, String browser) implements Serializable {

    static final String ATTRIBUTE = "access.facts";
    private static final long serialVersionUID = 1;

    static SessionFacts of(Session session) {
        var facts = session.getAttribute(ATTRIBUTE);
        return facts instanceof SessionFacts known ? known : new SessionFacts(session.getCreationTime(), "", "");
    }
}
