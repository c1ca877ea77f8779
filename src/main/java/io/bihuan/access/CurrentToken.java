package io.bihuan.access;

import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The API token that this thread's request was made with. */
@Component
class CurrentToken {

    /** What stands as the principal of a request made with a token. */
    record Bearer(java.util.UUID tokenId, String name, Set<String> scopes) {}

    boolean holds(String scope) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null
                && authentication.getPrincipal() instanceof Bearer bearer
                && bearer.scopes().contains(scope);
    }
}
