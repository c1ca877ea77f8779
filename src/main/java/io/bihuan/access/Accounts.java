package io.bihuan.access;

import io.bihuan.database.Ids;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Opens and finds the accounts that people sign in with. */
@Service
@Transactional
public class Accounts {

    private final JdbcClient jdbc;
    private final PasswordEncoder passwords;
    private final Clock clock;

    Accounts(JdbcClient jdbc, PasswordEncoder passwords, Clock clock) {
        this.jdbc = jdbc;
        this.passwords = passwords;
        this.clock = clock;
    }

    record Account(SignedIn person, String passwordHash) {}

    /** Opens an account. The login must be free; the password's strength is checked by whoever asks for it. */
    public UUID open(
            String login, String password, UUID staffId, String name, Set<Role> roles, @Nullable UUID branchId) {
        var id = Ids.next();
        jdbc.sql("""
                        insert into access.account (id, login, password_hash, staff_id, name, roles, branch_id, created_at)
                        values (:id, :login, :hash, :staff, :name, :roles, :branch, :now)
                        """)
                .param("id", id)
                .param("login", login)
                .param("hash", passwords.encode(password))
                .param("staff", staffId)
                .param("name", name)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("branch", branchId)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** Those among the staff whose open account holds the role. */
    @Transactional(readOnly = true)
    public List<UUID> staffWith(Role role) {
        return staffWithAny(List.of(role));
    }

    /** Those among the staff whose open account may do it. */
    @Transactional(readOnly = true)
    public List<UUID> staffAllowed(Permission permission) {
        return staffWithAny(Arrays.stream(Role.values())
                .filter(role -> role.permissions().contains(permission))
                .toList());
    }

    /** The name of whoever acts under this staff id; a dash where nobody does. */
    @Transactional(readOnly = true)
    public String nameOf(UUID staffId) {
        return jdbc.sql("""
                        select name
                          from access.account
                         where staff_id = :staff
                         limit 1
                        """)
                .param("staff", staffId)
                .query(String.class)
                .optional()
                .orElse("—");
    }

    private List<UUID> staffWithAny(List<Role> roles) {
        return jdbc.sql("""
                        select distinct staff_id
                          from access.account
                         where roles && :roles::text[]
                           and closed_at is null
                         order by staff_id
                        """)
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    Optional<Account> byLogin(String login) {
        return jdbc.sql("""
                        select id, login, password_hash, staff_id, name, roles, branch_id
                          from access.account
                         where login = :login
                           and closed_at is null
                        """)
                .param("login", login)
                .query((row, number) -> read(row))
                .optional();
    }

    private static Account read(ResultSet row) throws SQLException {
        var person = new SignedIn(
                row.getObject("id", UUID.class),
                row.getObject("staff_id", UUID.class),
                row.getString("login"),
                row.getString("name"),
                roles(row.getArray("roles")),
                row.getObject("branch_id", UUID.class));
        return new Account(person, row.getString("password_hash"));
    }

    private static Set<Role> roles(Array names) throws SQLException {
        return Arrays.stream((String[]) names.getArray()).map(Role::valueOf).collect(Collectors.toSet());
    }
}
