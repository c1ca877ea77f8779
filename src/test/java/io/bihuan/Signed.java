package io.bihuan;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import io.bihuan.access.Role;
import io.bihuan.access.SignedIn;
import io.bihuan.database.Ids;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Makes a test's request come from a person of a role. */
public final class Signed {

    private Signed() {}

    /** Somebody of these roles, nobody in particular. */
    public static RequestPostProcessor as(Role... roles) {
        return as(person(Ids.next(), roles));
    }

    /** This very person. */
    public static RequestPostProcessor as(SignedIn person) {
        return authentication(UsernamePasswordAuthenticationToken.authenticated(person, null, List.of()));
    }

    /** A person of these roles with a given identity among the staff. */
    public static SignedIn person(UUID staffId, Role... roles) {
        return new SignedIn(staffId, staffId, "test-" + staffId, "测试员", Set.of(roles), null);
    }
}
