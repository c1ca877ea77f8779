package io.bihuan.access;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The API token that this thread's request was made with. */
@Component
class CurrentToken {

    /** What stands as the principal of a request made with a token. */
    record Bearer(UUID tokenId, String name, Set<String> scopes) {

        boolean holds(String scope) {
            return scopes.contains(scope) || scopes.contains(Tokens.EVERYTHING);
        }

        /** The token as the actor of what it does: it holds no role, its scopes have let it in. */
        SignedIn actor() {
            return new SignedIn(tokenId, tokenId, "token", name, Set.of(), null);
        }
    }

    @Nullable
    Bearer current() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Bearer bearer ? bearer : null;
    }

    boolean holds(String scope) {
        var bearer = current();
        return bearer != null && bearer.holds(scope);
    }
}
