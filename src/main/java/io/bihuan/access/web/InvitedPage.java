package io.bihuan.access.web;

import io.bihuan.access.Account;
import io.bihuan.access.Invitations;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * A link that sets a password, shown once.
 *
 * @param account whose
 * @param invitation the link's code and end
 * @param address the whole link
 */
public record InvitedPage(Account account, Invitations.Invitation invitation, String address) {

    static InvitedPage of(Account account, Invitations.Invitation invitation) {
        var address = ServletUriComponentsBuilder.fromCurrentContextPath()
                .path("/invitations/{code}")
                .build(invitation.code())
                .toString();
        return new InvitedPage(account, invitation, address);
    }
}
